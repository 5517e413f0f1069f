"""Every door of the access table with what is sent through it: the fixed visits of the matrix.

A visit names the matter that it is about, if any, and the move that it asks for, if any: who may make it follows from
the house's own table. `may` says it for the few that are no moves.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from django.utils.timezone import localdate, now

from danvan.base.journal.models import Entry
from danvan.base.people.models import Role
from danvan.do.directives.models.periods import period_of
from danvan.site.village import Village
from tests.house.scene import BASIS, OTHER, SECRET, Scene

Data = Callable[[Scene], Mapping[str, Any]]


@dataclass(frozen=True, kw_only=True)
class Visit:
    url: str
    verb: str = "GET"
    about: str = ""  # a matter of the scene
    args: tuple[object, ...] = ()  # what follows the matter's code in the address, or what finds it in the scene
    move: str = ""  # that is asked for
    data: Data = field(default=lambda scene: {})
    may: frozenset[str] | None = None  # who may, where the house's table does not say it
    query: str = ""  # what follows the address

    def __str__(self) -> str:
        return " ".join(filter(None, [self.verb, self.url, self.about, self.move]))


def see(url: str, about: str = "", *args: object, **more: Any) -> Visit:
    """Return a visit that only looks."""
    return Visit(url=url, about=about, args=args, **more)


def ask(url: str, about: str, move: str) -> Visit:
    """Return a visit that looks at the form of a move."""
    return Visit(url=url, about=about, args=() if url == "directives:assign" else (move,), move=move)


def send(url: str, about: str, move: str, data: Data | None = None, **more: Any) -> Visit:
    """Return a visit that sends the form of a move, filled in."""
    without_verb = ("directives:assign", "surveys:publish", "surveys:rate")
    args = () if url in without_verb else (move,)
    return Visit(url=url, verb="POST", about=about, args=args, move=move, data=data or (lambda scene: {}), **more)


def note(scene: Scene) -> dict[str, str]:
    """Return a form that wants a few words."""
    return {"note": "Một câu ngắn"}


def answer(scene: Scene) -> dict[str, str]:
    """Return an answer as an officer proposes it."""
    return {"done": "Đã thay", "done_on": "08/09/2025", "done_by": "Tổ điện", "no_proof": "Làm ban đêm"}


def agency(of: str) -> Data:
    """Return a form that wants an agency."""
    return lambda scene: {"agency": getattr(scene.village, of).pk, "subject": scene.village.lighting.pk}


def draft(name: str) -> Data:
    """Return a form about one draft."""
    return lambda scene: {"draft": scene.drafts[name].pk, "drafts": [scene.drafts[name].pk]} | _wanted(scene.village)


def _wanted(village: Village) -> dict[str, Any]:
    return {"text": "Sửa đèn", "lead": village.works.pk, "start": 0}


def document(scene: Scene) -> dict[str, str]:
    """Return a register form as a clerk fills it in."""
    return {
        "text": "Kế hoạch quét dọn đường thôn.", "secrecy": "ordinary", "number": "99/KH-UBND", "type": "Kế hoạch",
        "issuer": "UBND xã An Bình", "issued_on": "05/09/2025", "title": "Quét dọn đường thôn",
    }


def entry(past: str) -> Callable[[Scene], int]:
    """Return what finds the number of an entry in the journal."""
    return lambda scene: Entry.objects.filter(word=f"petitions.{past}").latest("pk").pk


SITE = (
    see("site:search"), see("site:search", query="?tim=hoàng+yến"), see("site:search", query="?tim=yến+nháp"),
    see("site:suggest", query="?tim=hoàng+y"),
    see("site:components"), see("site:language", "", "en"), see("site:colours", "", "000000000000"),
    see("site:home"), see("site:overdue"), see("account_login"), see("site:follow"), see("site:desk"), see("site:health"),
    see("site:entry", "", entry("submitted")), see("site:entry", "", entry("answered")),
    Visit(url="account_login", verb="POST", data=lambda scene: {"username": "hoa", "password": "sai"}),
    Visit(url="site:logout", verb="POST"), Visit(url="site:forget", verb="POST"),
    Visit(url="site:follow", verb="POST", data=lambda scene: {"code": SECRET}),
    Visit(url="site:follow", verb="POST", data=lambda scene: {"code": OTHER.lower()}),
    Visit(url="site:follow", verb="POST", data=lambda scene: {"code": "K7QF-2M9X-0ABC-DEFG-H"}),
)  # fmt: skip
LEDGER = (
    see("journal:book"), see("journal:checkpoint"), see("journal:verifiers"), see("journal:check"), see("journal:tool"),
    see("journal:consistency", "", 1, 3), see("journal:leaf", "", 2), see("journal:item", "", entry("submitted"), "00"),
    Visit(url="journal:check", verb="POST", data=lambda scene: {"pasted": "c2sp.org/tlog-proof@v1"}),
    *(
        see(f"journal:{page}", f"petitions.{state}")
        for page in ("receipt", "promise", "words", "code") for state in ("submitted", "others", "routed")
    ),
)  # fmt: skip
STATES = ("submitted", "others", "routed", "waiting", "proposed", "answered", "elsewhere", "reported", "taken_on")
PETITIONS = (
    see("petitions:submit"), see("petitions:inbox"),
    Visit(url="petitions:submit", verb="POST", data=lambda scene: {"text": "Đường hỏng", "place": "thon-dong"}),
    *(see(f"petitions:{page}", f"petitions.{state}") for page in ("page", "receipt") for state in STATES),
    see("petitions:register"), see("petitions:original", "petitions.routed", "anh"),
    *(see("petitions:slip", f"petitions.{state}", form) for state, form in (("submitted", "pdf"), ("routed", "docx"))),
    see("petitions:photo", "petitions.routed", "anh"), see("petitions:photo", "petitions.answered", "bang-chung"),
    ask("petitions:act", "petitions.submitted", "classify"), ask("petitions:act", "petitions.routed", "propose"),
    ask("petitions:act", "petitions.proposed", "approve"), ask("petitions:act", "petitions.answered", "reopen"),
    ask("petitions:act", "petitions.answered", "propose"),
    send("petitions:act", "petitions.submitted", "classify", agency("works")),
    send("petitions:act", "petitions.routed", "route", agency("culture")),
    send("petitions:act", "petitions.routed", "ask_back", note),
    send("petitions:act", "petitions.routed", "propose", answer),
    send("petitions:act", "petitions.routed", "merge", lambda scene: {"code": scene.matters()["petitions.waiting"].code}),
    ask("petitions:act", "petitions.reported", "take_on"),
    send("petitions:act", "petitions.reported", "take_on", lambda scene: {**agency("works")(scene), "urgency": "urgent"}),
    send("petitions:act", "petitions.reported", "as_feedback"), send("petitions:act", "petitions.submitted", "as_report"),
    send("petitions:act", "petitions.taken_on", "regrade", lambda scene: {"urgency": "complex", "note": "Hai nơi"}),
    *(send("petitions:act", f"petitions.{state}", "decline", lambda scene: {"refusal": "unclear", "note": "Ở đâu?"}) for state in ("reported", "taken_on")),
    send("petitions:act", "petitions.waiting", "complete", note),
    send("petitions:act", "petitions.proposed", "send_back", note),
    send("petitions:act", "petitions.proposed", "approve"),
    send("petitions:act", "petitions.answered", "confirm"),
    send("petitions:act", "petitions.answered", "reopen", note),
    send("petitions:act", "petitions.answered", "approve"),
    send("petitions:act", "petitions.elsewhere", "propose", answer),
)  # fmt: skip
PURGERS = frozenset({"tu", "minh", "hoa"})
SEALED = (
    see("petitions:conduct"), see("petitions:sealed"), see("petitions:sealed_row", "sealed.received"),
    Visit(url="petitions:conduct", verb="POST", data=lambda scene: {"text": "Cộc lốc", "place": "thon-dong", "about": "staff"}),
    see("petitions:page", "petitions.heard"), ask("petitions:act", "petitions.heard", "answer"),
    send("petitions:act", "petitions.heard", "answer", lambda scene: {"done": "Đã nhắc nhở"}),
    Visit(url="petitions:sealed", verb="POST", data=lambda scene: {"open": "1"}),
    Visit(url="petitions:sealed_row", verb="POST", about="sealed.received", move="look"),
    ask("petitions:act_on_sealed", "sealed.received", "check"),
    send("petitions:act_on_sealed", "sealed.received", "check", lambda scene: {"on": "08/09/2025"}),
    see("petitions:set_aside", "petitions.routed", may=PURGERS), see("petitions:envelope", "petitions.routed", may=frozenset()),
    Visit(
        url="petitions:set_aside", verb="POST", about="petitions.routed", move="set_aside", may=PURGERS,
        data=lambda scene: {"sealed_ref": "6/2025"},
    ),
    Visit(url="petitions:envelope", verb="POST", about="petitions.routed", move="print", may=frozenset()),
)  # fmt: skip
RECEIVED = {"came": "post", "received_on": "08/09/2025", "shown_by": "postmark", "signed": "on"}
WRITTEN = {
    "settler": "an-binh", "complainant": "bà Lan", "address": "Thôn Đông", "against": "Quyết định 41", "text": "Đất", "request": "Hủy",
}  # fmt: skip
DECIDED = {"number": "57/QĐ-UBND", "decided_on": "08/09/2025", "outcome": "wrong", "text": "Giữ nguyên"}
COMPLAINTS = (
    see("petitions:inbox", query="?lan=khieu-nai"), see("petitions:complaint_prepare"),
    Visit(url="petitions:complaint_prepare", verb="POST", data=lambda scene: WRITTEN),
    see("petitions:complaint_take_in", may=frozenset({"tu"})),
    Visit(url="petitions:complaint_take_in", verb="POST", data=lambda scene: WRITTEN | RECEIVED, may=frozenset({"tu"})),
    *(
        see(f"petitions:complaint{page}", f"complaints.{state}")
        for page in ("", "_receipt", "_form", "_code") for state in ("prepared", "lodged", "taken_up")
    ),
    see("petitions:complaint_paper", "complaints.lodged", "bien-nhan", "docx"),
    Visit(url="petitions:complaint_second", about="complaints.lodged", move="second", may=frozenset()),
    Visit(url="petitions:complaint_second", verb="POST", about="complaints.lodged", move="second", may=frozenset()),
    ask("petitions:act_on_complaint", "complaints.lodged", "accept"), ask("petitions:act_on_complaint", "complaints.taken_up", "find"),
    send("petitions:act_on_complaint", "complaints.prepared", "register", lambda scene: RECEIVED),
    send("petitions:act_on_complaint", "complaints.lodged", "accept"), send("petitions:act_on_complaint", "complaints.lodged", "ask_paper", note),
    send("petitions:act_on_complaint", "complaints.taken_up", "find", note),
    send("petitions:act_on_complaint", "complaints.taken_up", "meet", lambda scene: {"on": "08/09/2025"} | note(scene)),
    send("petitions:act_on_complaint", "complaints.taken_up", "decide", lambda scene: DECIDED),
    send("petitions:act_on_complaint", "complaints.taken_up", "give_up", note),
)  # fmt: skip
CALLED = {"agency": "an-binh", "council": "commune", "name": "Kỳ họp 13", "opens_on": "08/12/2025", "next_on": "30/10/2090"}
SAID_ONCE = {"collected_by": "front", "collected_on": "08/09/2025"}
VOTERS = (
    see("petitions:voters"), see("petitions:session_call", may=frozenset({"tu", "hoa"})),
    Visit(url="petitions:session_call", verb="POST", data=lambda scene: CALLED, may=frozenset({"tu", "hoa"})),
    *(see("petitions:session", f"sessions.{name}") for name in ("collecting", "put_out")),
    *(see("petitions:session_report", f"sessions.{name}", "xlsx") for name in ("collecting", "put_out")),
    *(see("petitions:recommendation", f"voters.{name}") for name in ("received", "sent", "waits", "replied")),
    *(see(f"petitions:recommendation_{page}", "sessions.collecting", may=frozenset({"tu"})) for page in ("take_in", "paste")),
    Visit(
        url="petitions:recommendation_take_in", verb="POST", about="sessions.collecting", move="take_in", may=frozenset({"tu"}),
        data=lambda scene: SAID_ONCE | {"text": "Sửa cầu"},
    ),
    Visit(
        url="petitions:recommendation_paste", verb="POST", about="sessions.collecting", move="paste", may=frozenset({"tu"}),
        data=lambda scene: SAID_ONCE | {"lines": "Sửa cầu", "keep": "1", "seen": sha256("Sửa cầu".encode()).hexdigest()},
    ),
    ask("petitions:act_on_session", "sessions.collecting", "postpone"),
    send("petitions:act_on_session", "sessions.collecting", "postpone", lambda scene: {"next_on": "30/10/2090"} | note(scene)),
    *(send("petitions:act_on_session", f"sessions.{name}", "put_out") for name in ("collecting", "put_out")),
    ask("petitions:act_on_recommendation", "voters.sent", "propose"),
    send("petitions:act_on_recommendation", "voters.received", "route", agency("works")),
    send("petitions:act_on_recommendation", "voters.received", "group", lambda scene: {"into": scene.voters["sent"].matter.code}),
    send("petitions:act_on_recommendation", "voters.sent", "propose", lambda scene: {"outcome": "explained", "text": "Đã rõ"}),
    send("petitions:act_on_recommendation", "voters.waits", "approve"), send("petitions:act_on_recommendation", "voters.waits", "send_back", note),
    send("petitions:act_on_recommendation", "voters.replied", "approve"),
)  # fmt: skip
ASKED = {"agency": "an-binh", "asked": "Tiền sửa đèn", "way": "copy", "requester": "bà Lan", "address": "Thôn Đông"}
INFORMED = ("requested", "incomplete", "sought", "put_forward", "supplied")
INFORMATION = (
    see("petitions:inbox", query="?lan=thong-tin"), see("petitions:inbox", query="?lan=thong-tin&buoc=nen-cong-khai"), see("petitions:information_submit"),
    Visit(url="petitions:information_submit", verb="POST", data=lambda scene: ASKED),
    *(see(f"petitions:information{page}", f"information.{name}") for page in ("", "_receipt") for name in INFORMED),
    see("petitions:information_file", "information.supplied"), see("petitions:information_paper", "information.requested", "tiep-nhan", "docx"),
    ask("petitions:act_on_information", "information.requested", "seek"), ask("petitions:act_on_information", "information.sought", "propose"),
    send("petitions:act_on_information", "information.requested", "seek", agency("works")),
    send("petitions:act_on_information", "information.requested", "direct", note), send("petitions:act_on_information", "information.incomplete", "complete", note),
    send("petitions:act_on_information", "information.sought", "propose", lambda scene: {"outcome": "full", "answer": "312 triệu"}),
    send("petitions:act_on_information", "information.put_forward", "grant"), send("petitions:act_on_information", "information.supplied", "recommend", note),
    send("petitions:act_on_information", "information.supplied", "grant"),
)  # fmt: skip
SURVEYS = (
    see("surveys:list"),
    Visit(
        url="surveys:launch", verb="POST", data=lambda scene: {"agency": "an-binh-culture"}, may=frozenset({"hoa"}),
    ),
    send("surveys:publish", "surveys.launched", "publish"),
    send("surveys:rate", "petitions.answered", "rate", lambda scene: {"stars": "5"}, may=frozenset({"lan"})),
    send("surveys:rate", "petitions.elsewhere", "rate", lambda scene: {"stars": "1"}, may=frozenset()),
)  # fmt: skip
SCORECARDS = (
    see("scorecards:list"), see("scorecards:page", "", "an-binh-works"),
    see("scorecards:line", "", "an-binh-works", "answered-on-time"),
)  # fmt: skip
THEME = {"name": "Sạch thôn", "first_year": "2026"}
GOAL = {"name": "Thôn sạch", "sense": "least", "target": "3", "unit": "thôn"}


def aim(scene: Scene) -> dict[str, str]:
    """Return what a period shall bring: the one that runs now."""
    begin = period_of(localdate(now()), every="quarter")[0]
    return {"period": begin.isoformat(), "wanted": "5", "unit": "bóng", "quality": "Sáng đều", "report_on": "30/10/2090"}


DOCUMENTS, TASKS = ("registered", "handed_out", "published"), ("handed_out", "handed_out_front", "published")
DIRECTIVES = (
    see("directives:list"), see("directives:register"),
    Visit(
        url="directives:register", verb="POST", data=document,
        may=frozenset({"tu", "minh", "nga", "hoa", "mai", "son"}),
    ),
    *(see(f"directives:{page}", f"directives.{name}") for page in ("page", "read", "graph", "scan", "timeline") for name in DOCUMENTS),
    see("directives:book"), see("directives:take_in"), Visit(url="directives:take_in", verb="POST", may=frozenset()),
    Visit(url="directives:send", about="directives.handed_out", move="send"),
    Visit(url="directives:send", verb="POST", about="directives.handed_out", move="send", may=frozenset()),  # the office has no code
    *(Visit(url=f"directives:{page}", args=args, may=frozenset()) for page, args in (("arrivals", ()), ("arrival", ("a" * 64,)))),  # no folder is set
    Visit(url="directives:arrival", verb="POST", args=("a" * 64,), may=frozenset()),
    Visit(url="directives:send_report", about="tasks.handed_out", move="send_report"),
    Visit(url="directives:send_report", verb="POST", about="tasks.handed_out", move="send_report", may=frozenset()),
    Visit(url="directives:place", about="tasks.handed_out", move="place"),
    Visit(url="directives:place", verb="POST", about="tasks.handed_out", move="place"),
    ask("directives:act", "directives.handed_out", "link"),
    send("directives:act", "directives.handed_out", "link", lambda scene: {"above": scene.directives["published"].matter.code}),
    ask("directives:act", "directives.handed_out", "publish"), ask("directives:assign", "directives.registered", "assign"),
    ask("directives:assign", "directives.published", "assign"),
    send("directives:act", "directives.handed_out", "publish", lambda scene: {"basis": BASIS}),
    send("directives:assign", "directives.registered", "assign", draft("registered")),
    send("directives:assign", "directives.published", "assign", draft("left")),
    *(send("directives:draft", "directives.registered", verb, draft("registered")) for verb in ("accept", "change", "drop")),
    send("directives:draft", "directives.registered", "add", draft("registered")),
    send("directives:draft", "directives.published", "drop", draft("left")),
    *(see("directives:task", f"tasks.{name}") for name in TASKS), see("directives:proof", "tasks.published"),
    ask("directives:act_on_task", "tasks.handed_out", "finish"),
    send("directives:act_on_task", "tasks.handed_out", "report", lambda scene: {"percent": "40"} | note(scene)),
    send("directives:act_on_task", "tasks.handed_out", "finish", answer),
    send("directives:act_on_task", "tasks.handed_out_front", "finish", answer),
    send("directives:act_on_task", "tasks.published", "send_back", lambda scene: {"due_on": "30/10/2090"} | note(scene)),
    send("directives:act_on_task", "tasks.handed_out", "accept"),
    send("directives:act_on_task", "tasks.handed_out", "reassign", lambda scene: {**agency("culture")(scene), **note(scene)}),
    *(send("directives:act_on_task", "tasks.handed_out", verb, note) for verb in ("suspend", "withdraw", "return")),
    send("directives:act_on_task", "tasks.published", "verify", note),
    send("directives:act_on_task", "tasks.handed_out_front", "withdraw", note),
    *(see("directives:support", f"supports.{name}") for name in ("handed_out", "published")),
    ask("directives:act_on_support", "supports.handed_out", "answer"),
    send("directives:act_on_support", "supports.handed_out", "answer", note),
    see("directives:reviews"), see("directives:themes"), see("directives:new_theme"),
    *(see("directives:theme", f"themes.{name}") for name in ("own", "open")), see("directives:target", "targets.handed_out"),
    Visit(url="directives:carry", about="directives.handed_out", may=frozenset({"hoa"})),
    Visit(url="directives:carry", verb="POST", about="directives.handed_out", move="carry_over", may=frozenset()),  # no document is later
    Visit(url="directives:import", about="directives.registered", move="take_in"),
    Visit(url="directives:import", verb="POST", about="directives.registered", move="take_in", may=frozenset()),  # without a file
    Visit(url="directives:standing", about="tasks.handed_out", move="make_standing"),
    Visit(url="directives:standing", verb="POST", about="tasks.handed_out", move="make_standing", data=aim),
    Visit(url="directives:target", verb="POST", about="targets.handed_out", move="report_target", data=lambda scene: {
        "reached": "31", "grade": "good", "said": "Đã thay"}),
    Visit(url="directives:new_theme", verb="POST", data=lambda scene: THEME, may=frozenset({"tu", "minh", "nga", "hoa", "mai", "son"})),
    ask("directives:act_on_theme", "themes.own", "publish_theme"), ask("directives:act_on_theme", "themes.open", "change_theme"),
    send("directives:act_on_theme", "themes.own", "publish_theme", lambda scene: {"basis": BASIS}),
    send("directives:act_on_theme", "themes.own", "change_theme", lambda scene: THEME),
    send("directives:act_on_theme", "themes.open", "set_indicator", lambda scene: GOAL),
    send("directives:act_on_task", "tasks.published", "report", lambda scene: {"percent": "40"} | note(scene)),
)  # fmt: skip
REPORT = {"agency": "an-binh", "period": "month", "day": "01/09/2025"}
REPORTS = (
    see("directives:reports"), see("directives:reports", query="?agency=an-binh&period=half&day=08/09/2025"),
    see("directives:figure", query="?agency=an-binh&period=half&day=08/09/2025&figure=total", may=frozenset({"tu", "hoa"})),
    Visit(url="directives:reports", verb="POST", data=lambda scene: REPORT | {"period": "quarter"}, may=frozenset({"tu", "hoa"})),
    *(see("directives:report", f"reports.{name}") for name in ("drawn_up", "reported")),
    *(see("directives:report_paper", "reports.reported", form) for form in ("docx", "xlsx")),
    ask("directives:act_on_report", "reports.drawn_up", "remark"), ask("directives:act_on_report", "reports.drawn_up", "submit"),
    send("directives:act_on_report", "reports.drawn_up", "remark", lambda scene: {"remarks": "Một câu ngắn"}),
    send("directives:act_on_report", "reports.drawn_up", "submit"), send("directives:act_on_report", "reports.reported", "submit"),
    see("directives:dashboard"), see("directives:agency", "", "an-binh-works"), see("site:monday"),
    see("directives:letter", "", "an-binh-works", may=frozenset()),
)  # fmt: skip
def role(scene: Scene) -> int:
    """Return the number of ông Minh's role."""
    return Role.objects.get(person=scene.village.minh.person).pk


EITHER = {  # what becomes of these follows from how somebody came in, not from who they are
    "mfa_authenticate", "mfa_login_webauthn", "account_reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn",
    "mfa_deactivate_totp", "mfa_remove_webauthn", "accounts:identities", "accounts:leave",
}
FACTORS: tuple[tuple[object, ...], ...] = (("mfa_view_recovery_codes",), ("mfa_deactivate_totp",), ("mfa_remove_webauthn", 1))
ACCOUNTS = (
    *(see(f"accounts:{page}") for page in ("page", "news", "leave", "sign_up", "forgotten")),
    Visit(url="accounts:news", verb="POST", data=lambda scene: {"channels": ["email"]}),
    Visit(url="accounts:turn", verb="POST", args=(0,), may=frozenset()),
    see("accounts:stop", "", "khong-co", may=frozenset()), Visit(url="accounts:stop", verb="POST", args=("khong-co",), may=frozenset()),
    see("accounts:confirm", "", "khong-co", may=frozenset()),
    Visit(url="accounts:confirm", verb="POST", args=("khong-co",), may=frozenset()),
    see("accounts:password", "", "MQ", "khong-co", may=frozenset()),
    Visit(url="accounts:password", verb="POST", args=("MQ", "khong-co"), may=frozenset()),
    Visit(url="accounts:contacts", verb="POST", data=lambda scene: {"phone": "0912345678"}),
    *(Visit(url=f"accounts:{page}", verb="POST") for page in ("attach", "leave", "sign_up", "forgotten")),
    *(see(name) for name in (
        "mfa_authenticate", "mfa_login_webauthn", "account_reauthenticate", "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn", "mfa_index", "accounts:identities", "mfa_activate_totp", "mfa_list_webauthn", "mfa_add_webauthn",
        "mfa_generate_recovery_codes",
    )),
    *(Visit(url=name, verb="POST") for name in (
        "mfa_authenticate", "mfa_login_webauthn", "account_reauthenticate", "mfa_reauthenticate",
        "mfa_reauthenticate_webauthn", "mfa_activate_totp", "mfa_add_webauthn", "mfa_generate_recovery_codes",
    )),
    *(see(name, "", "oidc", may=frozenset()) for name in ("openid_connect_login", "openid_connect_callback")),
    see("accounts:link", may=frozenset()), Visit(url="accounts:unlink", verb="POST", args=(1,), may=frozenset()),
    *(see(str(name), "", *args, may=frozenset()) for name, *args in FACTORS),
    *(Visit(url=str(name), verb="POST", args=tuple(args), may=frozenset()) for name, *args in FACTORS[1:]),
)  # fmt: skip
PEOPLE = (
    Visit(url="office:stop_news", verb="POST", args=("0" * 8, "sms"), may=frozenset()),
    see("office:people"), see("office:grant_role"), see("office:find"),
    Visit(url="office:grant_role", verb="POST"), Visit(url="office:find", verb="POST", data=lambda scene: {"phone": "0912345678"}),
    see("office:end_role", "", role, may=frozenset({"hoa"})),
    Visit(
        url="office:end_role", verb="POST", args=(role,), data=lambda scene: {"valid_to": "01/01/2091"}, may=frozenset({"hoa"}),
    ),
    Visit(url="office:act_on_role", verb="POST", args=("khong-co", "xac-nhan"), may=frozenset()),
    see("office:ask_reset", "", role, may=frozenset({"hoa"})),
    Visit(
        url="office:ask_reset", verb="POST", args=(role,), data=lambda scene: {"reason": "Mất điện thoại"}, may=frozenset({"hoa"}),
    ),
    Visit(url="office:act_on_reset", verb="POST", args=("khong-co", "xac-nhan"), may=frozenset()),
    see("office:reveal", "petitions.routed", "phone", may=frozenset()),
    Visit(url="office:reveal", verb="POST", about="petitions.routed", args=("phone",), move="reveal", may=frozenset()),
)  # fmt: skip
OFFICE = (
    see("office:agencies"), see("office:agencies", query="?tim=an+binh"), see("office:agency", "", "an-binh"),
    see("office:former"), see("office:former", query="?ten=an+binh"), see("office:successions"), see("office:propose_succession"),
    *(see(f"office:{page}", "", "an-binh", may=frozenset({"hoa"})) for page in ("change_agency", "add_agency")),
    Visit(url="office:change_agency", verb="POST", args=("an-binh",), may=frozenset({"hoa"}), data=lambda scene: {"phone": "0200"}),
    Visit(url="office:add_agency", verb="POST", args=("an-binh",), may=frozenset({"hoa"}), data=lambda scene: {
        "name": "Thôn Cầu", "kind": "village", "valid_from": "01/01/2026"}),
    Visit(url="office:propose_succession", verb="POST", may=frozenset({"hoa"}), data=lambda scene: {
        "kind": "rename", "before": "an-binh-culture", "after": "Phòng Văn hóa xã An Bình", "on": "01/01/2099", "basis": "1/NQ"}),
    see("office:subjects", may=frozenset({"hoa"})), see("office:subject", "", "lighting", may=frozenset({"hoa"})),
    Visit(url="office:subjects", verb="POST", may=frozenset({"hoa"}), data=lambda scene: {"name": "Cây xanh"}),
    Visit(url="office:subject", verb="POST", args=("lighting",), may=frozenset({"hoa"}), data=lambda scene: {"name": "Đèn đường"}),
    see("office:succession", "", "0" * 8, may=frozenset()),
    Visit(url="office:act_on_succession", verb="POST", args=("0" * 8, "confirm"), may=frozenset()),
    *(see(f"office:{page}", may=frozenset({"hoa"})) for page in ("queue", "notices")),
    Visit(url="office:act_on_letter", verb="POST", args=(0, "retry"), may=frozenset()),
    Visit(url="office:revive", verb="POST", args=(0,), may=frozenset()),
    see("office:index"), see("office:rules", "", "lich"), see("office:rules", "", "ten-va-mau"), see("office:purges"),
    see("office:purge", "petitions.routed"), see("office:purge", "directives.published"),
    Visit(url="office:rules", verb="POST", args=("chuyen-viec",), may=frozenset({"hoa"}), data=lambda scene: {
        "agency": scene.village.works.pk, "subject": "lighting", "to": "an-binh-works", "valid_from": "01/02/2090",
        "source": "Quyết định 1/QĐ-UBND",
    }),
    Visit(url="office:act_on_rule", verb="POST", args=("lich", "0" * 8, "confirm"), may=frozenset()),
    Visit(
        url="office:act_on_purge", verb="POST", about="petitions.routed", args=("ask",), move="ask_purge", may=PURGERS,
        data=lambda scene: {"reason": "state_secret", "basis": "117/2025/QH15"},
    ),
)  # fmt: skip
VISITS = (*SITE, *ACCOUNTS, *PEOPLE, *LEDGER, *PETITIONS, *COMPLAINTS, *INFORMATION, *VOTERS, *SEALED, *SURVEYS, *SCORECARDS, *DIRECTIVES, *REPORTS, *OFFICE)
