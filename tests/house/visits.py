"""Every door of the access table with what is sent through it: the fixed visits of the matrix.

A visit names the matter that it is about, if any, and the move that it asks for, if any: who may make it follows from
the house's own table. `may` says it for the few that are no moves.
"""

from django.utils.timezone import localdate, now

from danvan.base.people.models import Role
from danvan.do.directives.models.periods import period_of
from tests.house.calls import Visit, agency, answer, ask, document, draft, entry, note, see, send
from tests.house.lanes import LANES, PURGERS
from tests.house.scene import BASIS, OTHER, SECRET, Scene

SITE = (
    see("site:search"), see("site:search", query="?tim=hoàng+yến"), see("site:search", query="?tim=yến+nháp"),
    see("site:suggest", query="?tim=hoàng+y"),
    see("site:components"), see("site:language", "", "en"), see("site:colours", "", "000000000000"), see("site:icon"),
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
    *(see(f"directives:{page}", f"directives.{name}") for page in ("page", "graph", "scan", "timeline") for name in DOCUMENTS),
    *(see("directives:read", f"directives.{name}", move="link") for name in DOCUMENTS),
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


SHOWN_ONCE = {"petitions:clients"}  # what was done is shown by the same answer, and nowhere again
EITHER = {  # what becomes of these follows from how somebody came in, not from who they are
    "mfa_authenticate", "mfa_login_webauthn", "account_reauthenticate", "mfa_reauthenticate", "mfa_reauthenticate_webauthn",
    "mfa_deactivate_totp", "mfa_remove_webauthn", "accounts:identities", "accounts:leave", "open311:requests", "open311:updates",  # these by their key
}
FACTORS: tuple[tuple[object, ...], ...] = (("mfa_view_recovery_codes",), ("mfa_deactivate_totp",), ("mfa_remove_webauthn", 1))
ACCOUNTS = (
    *(see(f"accounts:{page}") for page in ("page", "matters", "news", "leave", "sign_up", "forgotten")),
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
KEEPERS = frozenset({"hoa", "quan"})  # who keeps people, agencies and rules of the commune: its head and its administrator
PEOPLE = (
    Visit(url="office:stop_news", verb="POST", args=("0" * 8, "sms"), may=frozenset()),
    see("office:people"), see("office:grant_role"), see("office:find"),
    Visit(url="office:grant_role", verb="POST"), Visit(url="office:find", verb="POST", data=lambda scene: {"phone": "0912345678"}),
    see("office:end_role", "", role, may=KEEPERS),
    Visit(
        url="office:end_role", verb="POST", args=(role,), data=lambda scene: {"valid_to": "01/01/2091"}, may=KEEPERS,
    ),
    see("office:stand_ins"), see("office:name_stand_in", "", role, may=KEEPERS | {"minh"}),
    Visit(
        url="office:name_stand_in", verb="POST", args=(role,), may=KEEPERS | {"minh"},
        data=lambda scene: {"person": scene.actors["nga"].person.pk, "begins_on": "01/01/2091", "ends_on": "05/01/2091"},  # type: ignore[union-attr]
    ),
    Visit(url="office:end_stand_in", verb="POST", args=("khong-co",), may=frozenset()),
    Visit(url="office:act_on_role", verb="POST", args=("khong-co", "xac-nhan"), may=frozenset()),
    see("office:ask_reset", "", role, may=KEEPERS),
    Visit(
        url="office:ask_reset", verb="POST", args=(role,), data=lambda scene: {"reason": "Mất điện thoại"}, may=KEEPERS,
    ),
    Visit(url="office:act_on_reset", verb="POST", args=("khong-co", "xac-nhan"), may=frozenset()),
    see("office:reveal", "petitions.routed", "phone", may=frozenset()),
    Visit(url="office:reveal", verb="POST", about="petitions.routed", args=("phone",), move="reveal", may=frozenset()),
)  # fmt: skip
OFFICE = (
    see("office:agencies"), see("office:agencies", query="?tim=an+binh"), see("office:agency", "", "an-binh"),
    see("office:former"), see("office:former", query="?ten=an+binh"), see("office:successions"), see("office:propose_succession"),
    *(see(f"office:{page}", "", "an-binh", may=KEEPERS) for page in ("change_agency", "add_agency", "map")),
    Visit(url="office:map", verb="POST", args=("an-binh",), may=KEEPERS, data=lambda scene: {"place": "thon-dong", "spot": "21.0, 105.8"}),
    Visit(url="office:change_agency", verb="POST", args=("an-binh",), may=KEEPERS, data=lambda scene: {"phone": "0200"}),
    Visit(url="office:add_agency", verb="POST", args=("an-binh",), may=KEEPERS, data=lambda scene: {
        "name": "Thôn Cầu", "kind": "village", "valid_from": "01/01/2026"}),
    Visit(url="office:propose_succession", verb="POST", may=KEEPERS, data=lambda scene: {
        "kind": "rename", "before": "an-binh-culture", "after": "Phòng Văn hóa xã An Bình", "on": "01/01/2099", "basis": "1/NQ"}),
    see("office:subjects", may=KEEPERS), see("office:subject", "", "lighting", may=KEEPERS),
    Visit(url="office:subjects", verb="POST", may=KEEPERS, data=lambda scene: {"name": "Cây xanh"}),
    Visit(url="office:subject", verb="POST", args=("lighting",), may=KEEPERS, data=lambda scene: {"name": "Đèn đường"}),
    see("petitions:clients", may=KEEPERS), Visit(url="petitions:clients", verb="POST", may=KEEPERS, data=lambda scene: {"name": "Phường số"}),
    Visit(url="petitions:client_end", verb="POST", args=(0,), may=frozenset()),
    see("office:succession", "", "0" * 8, may=frozenset()),
    Visit(url="office:act_on_succession", verb="POST", args=("0" * 8, "confirm"), may=frozenset()),
    *(see(f"office:{page}", may=KEEPERS) for page in ("queue", "notices")),
    Visit(url="office:act_on_letter", verb="POST", args=(0, "retry"), may=frozenset()),
    Visit(url="office:revive", verb="POST", args=(0,), may=frozenset()),
    see("office:index"), see("office:rules", "", "lich"), see("office:rules", "", "ten-va-mau"), see("office:purges"),
    see("office:purge", "petitions.routed"), see("office:purge", "directives.published"),
    Visit(url="office:rules", verb="POST", args=("chuyen-viec",), may=KEEPERS, data=lambda scene: {
        "agency": scene.village.works.pk, "subject": "lighting", "to": "an-binh-works", "valid_from": "01/02/2090",
        "source": "Quyết định 1/QĐ-UBND", "tried": "an-binh-works lighting: an-binh-works",
    }),
    Visit(url="office:act_on_rule", verb="POST", args=("lich", "0" * 8, "confirm"), may=frozenset()),
    Visit(
        url="office:act_on_purge", verb="POST", about="petitions.routed", args=("ask",), move="ask_purge", may=PURGERS,
        data=lambda scene: {"reason": "state_secret", "basis": "117/2025/QH15"},
    ),
)  # fmt: skip
VISITS = (*SITE, *ACCOUNTS, *PEOPLE, *LEDGER, *LANES, *SURVEYS, *SCORECARDS, *DIRECTIVES, *REPORTS, *OFFICE)
