"""What reports and feedback have in common once they are answered: the dated plan, the public text. One row, one move."""

from danvan.base.moves.table import Move
from danvan.check.petitions.states.elsewhere import TURNED_AWAY

PLAN = ("petitions.plan",)
AT_WORK = ("planned", "redoing")  # answered with the day until when it will be done
PLANNED = (*AT_WORK, "finishing")
HEADS, DESK, PLATFORM = ("leader", "upper"), ("reception", "assigned", "leader"), ("platform",)
GIVEN = (*PLANNED, "answered", "confirmed")  # an answer is out
RUNS_ON = {"clock_runs": True}  # of asking an author back once more: no clock is stopped for it
WORKED_ON = ("routed", "waiting", "proposed", *GIVEN)
SHOWN = (*WORKED_ON, "merged", "objected", *TURNED_AWAY)  # in which what was published before may still be

PLANS = (
    Move(verb="finish",     frm=AT_WORK,        to="finishing", who=("assigned", "leader"), word="plan_carried_out"),
    Move(verb="send_back",  frm=("finishing",), to="redoing",   who=HEADS,     word="sent_back"),
    Move(verb="approve",    frm=("finishing",), to="answered",  who=HEADS,     word="fulfilled",   closes=PLAN, apart_from=("plan_carried_out",)),
    Move(verb="share",      frm=AT_WORK,        to="answered",  who=PLATFORM,  word="fulfilled",   closes=PLAN),
    Move(verb="confirm",    frm=("planned",),   to="confirmed", who=("author",), closes=PLAN),
    Move(verb="lapse",      frm=PLANNED,        to="",          who=PLATFORM,  word="plan_lapsed", lapses=PLAN),
    Move(verb="recount",    frm=PLANNED,        to="",          who=PLATFORM,  word="recounted",   recounts=PLAN),
)  # fmt: skip
PUBLIC = (
    Move(verb="redact",     frm=WORKED_ON,      to="",          who=DESK,      word="redacted",     only_tells=True),
    Move(verb="choose",     frm=WORKED_ON,      to="",          who=DESK,      word="picture_chosen", only_tells=True),
    Move(verb="publish",    frm=GIVEN,          to="",          who=HEADS,     word="published",    only_tells=True, apart_from=("redacted", "picture_chosen")),
    Move(verb="take_down",  frm=SHOWN,          to="",          who=HEADS,     word="taken_down",   only_tells=True),
)  # fmt: skip


def wishes(states: tuple[str, ...]) -> tuple[Move, ...]:
    """Return the rows by which an author says, in any of the states, whether their words may be made public, or adds a word."""
    return (
        Move(verb="opt_out", frm=states, to="", who=("author",), word="kept_private", only_tells=True),
        Move(verb="opt_in",  frm=states, to="", who=("author",), word="let_public",   only_tells=True),
        Move(verb="add",     frm=states, to="", who=("author",), word="added",        only_tells=True),
    )  # fmt: skip


LABELS = {
    "planned": "Đã trả lời, đang làm theo kế hoạch",
    "redoing": "Đang làm theo kế hoạch, kết quả phải báo lại",
    "finishing": "Chờ lãnh đạo duyệt kết quả làm theo kế hoạch",
}
TONES = {"planned": "busy", "redoing": "busy", "finishing": "busy"}
SAYS = {
    "planned": "Đã trả lời: chưa làm xong, có ngày dự kiến xong",
    "plan_carried_out": "Đã báo kết quả làm theo kế hoạch, trình lãnh đạo",
    "fulfilled": "Đã trả lời kết quả làm theo kế hoạch",
    "plan_lapsed": "Quá ngày dự kiến mà chưa làm xong",
    "looked_again": "Có người báo việc vẫn còn, cơ quan mở lại hồ sơ",
    "redacted": "Đã soạn bản công khai",
    "picture_chosen": "Đã chọn ảnh cho bản công khai",
    "published": "Đã công khai bản đã lược thông tin riêng",
    "taken_down": "Đã gỡ bản công khai",
    "kept_private": "Người gửi không đồng ý công khai",
    "let_public": "Người gửi đồng ý công khai",
    "added": "Người gửi nói thêm",
}
ASIDE = ("redact", "publish", "take_down", "opt_out", "opt_in", "add", "look_again")
DOES = {
    "finish": "Báo đã giải quyết xong",
    "look_again": "Mở lại vì việc vẫn còn",
    "redact": "Soạn bản công khai",
    "publish": "Công khai",
    "take_down": "Gỡ bản công khai",
    "opt_out": "Không công khai phản ánh của tôi",
    "opt_in": "Cho phép công khai phản ánh của tôi",
    "add": "Nói thêm",
}

OUTCOMES = {
    "done": "Đã làm xong",
    "planned": "Chưa làm xong, có ngày dự kiến xong",
    "refused": "Không làm, có nêu lý do",
}
