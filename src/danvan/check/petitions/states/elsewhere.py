"""What reports and feedback have in common where a matter belongs to somebody else, or is several matters. One row, one move.

Its author may object to being sent elsewhere as to not being taken on: a head looks again. A clerk sends elsewhere what nobody has
sorted yet; afterwards only a head does.
"""

from danvan.base.moves.table import Move

RECEPTION, HEADS, PLATFORM, AUTHOR = ("reception",), ("leader", "upper"), ("platform",), ("author",)
SPLITTERS = ("reception", "assigned", "leader")
AWAY = ("guided", "referred")  # it ended here: its author was told where it belongs, or who outside has it now
TURNED_AWAY = ("declined", *AWAY)  # no answer was given, and the author may object


def elsewhere(*, first: tuple[str, ...], then: tuple[str, ...], worked: tuple[str, ...]) -> tuple[Move, ...]:
    """Return the rows by which a matter goes elsewhere, or is split.

    `first` is the clock before it is sorted or taken on, `then` the one in the states `worked`.
    """
    when = (("submitted",), RECEPTION, first), (("objected",), HEADS, first), (worked, HEADS, then)
    return (
        *(Move(verb="guide", frm=frm, to="guided", who=who, word="guided_elsewhere", closes=clock, gives_up=True, facts={"refusal": "guided"}) for frm, who, clock in when),
        *(Move(verb="refer", frm=frm, to="referred", who=who, closes=clock, gives_up=True, facts={"refusal": "referred"}) for frm, who, clock in when),
        Move(verb="reopen", frm=AWAY, to="objected", who=AUTHOR, word="reopened", opens=first),
        Move(verb="split", frm=("submitted", *worked), to="", who=SPLITTERS, word="split"),
        Move(verb="stand_apart", frm=("",), to="submitted", who=PLATFORM, word="split_off", opens=first),
    )  # fmt: skip


LABELS = {"guided": "Đã hướng dẫn gửi nơi có thẩm quyền", "referred": "Đã chuyển cơ quan khác ngoài hệ thống"}
TONES = {"guided": "plain", "referred": "plain"}
SAYS = {
    "guided_elsewhere": "Hướng dẫn người gửi đến nơi có thẩm quyền",
    "referred": "Chuyển cơ quan có thẩm quyền ngoài hệ thống",
    "split": "Tách một việc thành hồ sơ riêng",
    "split_off": "Được tách từ một hồ sơ có nhiều việc",
}
ASIDE = ("guide", "refer", "split")
DOES = {
    "guide": "Hướng dẫn đến nơi khác",
    "refer": "Chuyển cơ quan ngoài hệ thống",
    "split": "Tách việc thành hồ sơ riêng",
}
REASONS = {"guided": "Đã hướng dẫn đến nơi có thẩm quyền", "referred": "Đã chuyển cơ quan có thẩm quyền"}  # why it was not settled here
PAPERS = {  # by the name of its file: the journal's words that it tells of, and what people call it
    "huong-dan": (("guided_elsewhere",), "Phiếu hướng dẫn"),
    "chuyen": (("referred",), "Phiếu chuyển"),
    "khong-tiep-nhan": (("declined",), "Thông báo không tiếp nhận"),
    "bo-sung": (("asked_back",), "Thông báo yêu cầu bổ sung"),
    "tach": (("split",), "Thông báo tách nội dung"),
    "ket-qua": (("answered", "planned", "fulfilled", "conduct_answered", "trouble_answered"), "Thông báo kết quả giải quyết"),
}
