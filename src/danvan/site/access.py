"""Who may come through which door: URL, verb, kind of person, and the relation that the house itself still asks for.

A URL without a row is shut, and fails the build. Kinds: anyone; person (has logged in); staff (serves today: holds a role
that deals with matters) and the roles themselves: reception, officer, leader, administrator.
"""

from dataclasses import dataclass
from datetime import date

from danvan.base.people import relations
from danvan.base.people.relations import Actor

ANYONE, PERSON, STAFF = ("anyone",), ("person",), ("staff",)
KEEPERS = ("leader", "administrator")
OFFICE = (*STAFF, "administrator")  # an administrator keeps accounts, agencies and rules, and comes to no other page of the staff
BODY = ("reception", "leader")  # who keeps what only the receiving body sees


@dataclass(frozen=True, kw_only=True)
class Door:
    url: str
    verb: str
    who: tuple[str, ...]
    relation: str  # any, visible (`visible_to` decides), table (the house's table of moves decides)


def _door(url: str, verb: str, who: tuple[str, ...], relation: str = "any") -> Door:
    """Return one row of the table."""
    return Door(url=url, verb=verb, who=who, relation=relation)


def _doors(url: str, who: tuple[str, ...], relation: str = "any") -> tuple[Door, Door]:
    """Return the rows of a page with a form: seeing it and sending it."""
    return _door(url, "GET", who, relation), _door(url, "POST", who, relation)


DOORS = (
    _door("site:home", "GET", ANYONE),
    _door("site:overdue", "GET", ANYONE),
    _door("site:search", "GET", ANYONE, "visible"),
    _door("site:suggest", "GET", ANYONE, "visible"),
    _door("accounts:page", "GET", PERSON),
    _door("accounts:matters", "GET", PERSON),
    _door("accounts:contacts", "POST", PERSON),
    *_doors("accounts:confirm", ANYONE, "table"),
    _door("accounts:attach", "POST", PERSON),
    *_doors("accounts:news", PERSON),
    _door("accounts:turn", "POST", PERSON, "table"),
    *_doors("accounts:stop", ANYONE, "table"),
    *_doors("accounts:leave", PERSON),
    *_doors("accounts:sign_up", ANYONE),
    *_doors("accounts:password", ANYONE, "table"),
    *_doors("accounts:forgotten", ANYONE),
    *_doors("account_login", ANYONE),
    *_doors("mfa_authenticate", ANYONE),
    *_doors("mfa_login_webauthn", ANYONE),
    _door("openid_connect_login", "GET", ANYONE, "table"),
    _door("openid_connect_callback", "GET", ANYONE, "table"),
    *_doors("account_reauthenticate", PERSON),
    *_doors("mfa_reauthenticate", PERSON),
    *_doors("mfa_reauthenticate_webauthn", PERSON),
    _door("mfa_index", "GET", PERSON),
    _door("accounts:identities", "GET", PERSON),
    _door("accounts:link", "GET", PERSON, "table"),
    _door("accounts:unlink", "POST", PERSON, "table"),
    *_doors("mfa_activate_totp", PERSON),
    *_doors("mfa_deactivate_totp", PERSON),
    _door("mfa_list_webauthn", "GET", PERSON),
    *_doors("mfa_add_webauthn", PERSON),
    *_doors("mfa_remove_webauthn", PERSON),
    _door("mfa_view_recovery_codes", "GET", PERSON, "table"),
    *_doors("mfa_generate_recovery_codes", PERSON),
    _door("site:logout", "POST", PERSON),
    _door("site:follow", "GET", ANYONE),
    _door("site:follow", "POST", ANYONE),
    _door("site:forget", "POST", ANYONE),
    _door("site:desk", "GET", STAFF),
    _door("site:monday", "GET", ("leader",), "visible"),
    _door("site:entry", "GET", ANYONE),
    _door("site:health", "GET", ANYONE),
    _door("journal:book", "GET", ANYONE),
    _door("journal:checkpoint", "GET", ANYONE),
    _door("journal:verifiers", "GET", ANYONE),
    _door("journal:consistency", "GET", ANYONE),
    _door("journal:leaf", "GET", ANYONE),
    _door("journal:item", "GET", ANYONE),
    _door("journal:check", "GET", ANYONE),
    _door("journal:tool", "GET", ANYONE),
    _door("journal:check", "POST", ANYONE),
    _door("journal:receipt", "GET", ANYONE, "visible"),
    _door("journal:promise", "GET", ANYONE, "visible"),
    _door("journal:words", "GET", ANYONE, "visible"),
    _door("journal:code", "GET", ANYONE, "visible"),
    _door("site:language", "GET", ANYONE),
    _door("site:colours", "GET", ANYONE),
    _door("site:icon", "GET", ANYONE),
    _door("site:components", "GET", ANYONE),
    _door("office:index", "GET", OFFICE),
    _door("office:people", "GET", KEEPERS),
    *_doors("office:grant_role", KEEPERS),
    _door("office:stand_ins", "GET", OFFICE, "visible"),
    *_doors("office:name_stand_in", OFFICE, "table"),
    _door("office:end_stand_in", "POST", OFFICE, "table"),
    *_doors("office:end_role", KEEPERS, "table"),
    _door("office:act_on_role", "POST", KEEPERS, "table"),
    *_doors("office:ask_reset", KEEPERS, "table"),
    _door("office:act_on_reset", "POST", KEEPERS, "table"),
    *_doors("office:reveal", STAFF, "table"),
    *_doors("office:find", STAFF),
    _door("office:stop_news", "POST", ANYONE, "table"),
    _door("office:agencies", "GET", OFFICE),
    _door("office:agency", "GET", ANYONE),
    _door("office:former", "GET", ANYONE),
    *_doors("office:change_agency", KEEPERS, "table"),
    *_doors("office:add_agency", KEEPERS, "table"),
    *_doors("office:map", KEEPERS, "table"),
    *_doors("office:subjects", KEEPERS, "table"),
    *_doors("office:subject", KEEPERS, "table"),
    _door("office:successions", "GET", KEEPERS, "visible"),
    _door("office:propose_succession", "GET", KEEPERS),
    _door("office:propose_succession", "POST", KEEPERS, "table"),
    _door("office:succession", "GET", KEEPERS, "table"),
    _door("office:act_on_succession", "POST", KEEPERS, "table"),
    _door("office:rules", "GET", KEEPERS),
    _door("office:rules", "POST", KEEPERS, "table"),
    _door("office:act_on_rule", "POST", KEEPERS, "table"),
    _door("office:queue", "GET", KEEPERS, "table"),
    _door("office:act_on_letter", "POST", KEEPERS, "table"),
    _door("office:notices", "GET", KEEPERS, "table"),
    _door("office:revive", "POST", KEEPERS, "table"),
    _door("office:purges", "GET", STAFF, "visible"),
    _door("office:purge", "GET", STAFF, "visible"),
    _door("office:act_on_purge", "POST", STAFF, "table"),
    _door("petitions:submit", "GET", ANYONE),
    _door("petitions:submit", "POST", ANYONE),
    _door("petitions:press", "GET", ANYONE),
    _door("petitions:kept", "GET", ANYONE, "visible"),  # by the code in the browser
    _door("petitions:suspects", "GET", ("reception",), "visible"),
    *_doors("petitions:suspects_alike", ("reception",), "table"),
    *(_door(f"open311:{page}", "GET", ANYONE) for page in ("discovery", "services", "definition", "requests", "updates")),
    *(_door(f"open311:{page}", "GET", ANYONE, "table") for page in ("request", "token")),  # what is public, or by the key of a client
    *(_door(f"open311:{page}", "POST", ANYONE, "table") for page in ("requests", "updates")),  # by the key of a client
    *_doors("open311:unknown", ANYONE, "table"),  # nothing is there, told as the standard wants it
    _door("petitions:posters", "GET", STAFF),
    *(_door(f"petitions:{page}", "GET", ANYONE) for page in ("poster", "poster_code")),
    *_doors("petitions:clients", KEEPERS, "table"),
    _door("petitions:client_end", "POST", KEEPERS, "table"),
    *_doors("petitions:conduct", ANYONE),
    *(_door(f"petitions:{page}", "GET", STAFF, "table") for page in ("opinions", "opinions_paper")),
    *_doors("petitions:sealed", BODY, "visible"),
    *_doors("petitions:sealed_row", BODY, "visible"),
    *_doors("petitions:act_on_sealed", BODY, "table"),
    *_doors("petitions:trouble", ANYONE, "table"),
    *_doors("petitions:set_aside", STAFF, "table"),
    *_doors("petitions:envelope", STAFF, "table"),
    _door("petitions:arrivals", "GET", ("reception",), "visible"),
    *_doors("petitions:scan", ("reception",)),
    *(door for page in ("arrival", "arrival_aside", "arrival_slip", "arrival_lane") for door in _doors(f"petitions:{page}", ("reception",), "table")),
    *(_door(f"petitions:arrival_{page}", "GET", ("reception",), "table") for page in ("file", "receipt")),
    *(_door(f"petitions:arrival_{act}", "POST", ("reception",), "table") for act in ("turn", "mark")),
    _door("petitions:enclosure", "GET", ANYONE, "table"),
    *(_door(f"gates:{way}", "POST", ANYONE, "table") for way in ("sms", "zalo")),
    _door("petitions:receipt", "GET", ANYONE, "visible"),
    _door("petitions:inbox", "GET", STAFF, "visible"),
    _door("petitions:priorities", "GET", STAFF, "visible"),
    *(_door(f"petitions:returns{page}", "GET", STAFF, "visible") for page in ("", "_page", "_digest", "_sent", "_sent_paper")),
    _door("petitions:returns_paper", "GET", STAFF, "table"),
    _door("petitions:returns_digest", "POST", STAFF, "table"),
    _door("petitions:returns_sent", "POST", STAFF, "table"),
    _door("petitions:returns_book", "GET", BODY, "table"),
    _door("petitions:returns_export", "POST", BODY, "table"),
    _door("petitions:returns_rows", "GET", BODY, "table"),
    *(_door(f"petitions:{page}", "GET", STAFF, "visible") for page in ("recurrences", "recurrence")),
    _door("petitions:bulk", "GET", STAFF, "visible"),
    _door("petitions:bulk", "POST", STAFF, "table"),
    _door("petitions:batch", "GET", STAFF, "table"),
    _door("petitions:contribution", "GET", STAFF, "visible"),
    *(_door(f"petitions:contribution_{what}", "GET", STAFF, "table") for what in ("file", "photo")),
    *_doors("petitions:act_on_contribution", STAFF, "table"),
    *_doors("petitions:act_on_recurrence", ("leader",), "table"),
    _door("petitions:page", "GET", ANYONE, "visible"),
    _door("petitions:photo", "GET", ANYONE, "visible"),
    _door("petitions:original", "GET", STAFF, "visible"),
    *_doors("petitions:cover", STAFF, "table"),
    _door("petitions:cover_preview", "GET", STAFF, "table"),
    _door("petitions:persist", "POST", ANYONE),
    *(_door(f"petitions:{name}", "GET", ANYONE, "visible") for name in ("slip", "paper")),
    _door("petitions:register", "GET", STAFF, "visible"),
    _door("petitions:act", "GET", ANYONE, "table"),
    _door("petitions:act", "POST", ANYONE, "table"),
    *_doors("petitions:complaint_prepare", ANYONE),
    *_doors("petitions:complaint_take_in", ("reception",), "table"),
    *_doors("petitions:complaint_second", ANYONE, "table"),
    *(_door(f"petitions:complaint{page}", "GET", ANYONE, "visible") for page in ("", "_receipt", "_form", "_code", "_paper", "_evidence")),
    *_doors("petitions:act_on_complaint", ANYONE, "table"),
    *(_door(f"petitions:{page}", "GET", ANYONE, "visible") for page in ("voters", "session", "session_report", "recommendation", "recommendation_paper")),
    *_doors("petitions:session_call", BODY, "table"),
    *_doors("petitions:act_on_session", STAFF, "table"),
    *_doors("petitions:recommendation_take_in", STAFF, "table"),
    *_doors("petitions:recommendation_paste", STAFF, "table"),
    *_doors("petitions:act_on_recommendation", STAFF, "table"),
    *_doors("petitions:counter", ("reception",), "table"),
    *(door for page in ("imports", "import") for door in _doors(f"petitions:{page}", ("reception",), "table")),
    _door("petitions:import_report", "GET", ("reception",), "table"),
    *_doors("petitions:information_counter", ("reception",), "table"),
    *_doors("petitions:information_submit", ANYONE),
    *(_door(f"petitions:information{page}", "GET", ANYONE, "visible") for page in ("", "_receipt", "_file", "_paper")),
    *_doors("petitions:act_on_information", ANYONE, "table"),
    *_doors("petitions:land_submit", ANYONE),
    *_doors("petitions:land_take_in", ("reception",), "table"),
    *(_door(f"petitions:land{page}", "GET", ANYONE, "visible") for page in ("", "_receipt", "_minutes", "_paper")),
    _door("petitions:land_party", "GET", ANYONE, "table"),  # by the code on a summons
    *_doors("petitions:act_on_land", ANYONE, "table"),
    *(
        _door(f"petitions:public_{page}", "GET", ANYONE)
        for page in ("list", "acts", "map", "page", "photo", "corrections", "waiting", "agency", "data", "month", "figures", "feed")
    ),
    _door("surveys:list", "GET", STAFF, "visible"),
    _door("surveys:launch", "POST", ("leader",), "table"),
    _door("surveys:publish", "POST", ("leader",), "table"),
    _door("surveys:rate", "POST", ANYONE, "table"),
    _door("scorecards:list", "GET", ANYONE),
    _door("scorecards:page", "GET", ANYONE),
    _door("scorecards:line", "GET", ANYONE),
    _door("directives:list", "GET", ANYONE, "visible"),
    _door("directives:register", "GET", STAFF),
    _door("directives:register", "POST", STAFF, "table"),
    _door("directives:take_in", "GET", STAFF),
    _door("directives:take_in", "POST", STAFF, "table"),
    *_doors("directives:send", STAFF, "table"),
    *_doors("directives:send_report", STAFF, "table"),
    _door("directives:arrivals", "GET", ("reception", "leader"), "table"),
    *_doors("directives:arrival", ("reception", "leader"), "table"),
    _door("directives:book", "GET", STAFF, "visible"),
    _door("directives:page", "GET", ANYONE, "visible"),
    _door("directives:scan", "GET", ANYONE, "visible"),
    _door("directives:graph", "GET", ANYONE, "visible"),
    _door("directives:timeline", "GET", ANYONE, "visible"),
    *_doors("directives:place", STAFF, "table"),
    _door("directives:act", "GET", STAFF, "table"),
    _door("directives:act", "POST", STAFF, "table"),
    _door("directives:read", "GET", STAFF, "table"),
    _door("directives:draft", "POST", STAFF, "table"),
    _door("directives:assign", "GET", ("leader",), "table"),
    _door("directives:assign", "POST", ("leader",), "table"),
    _door("directives:task", "GET", ANYONE, "visible"),
    _door("directives:proof", "GET", ANYONE, "visible"),
    _door("directives:act_on_task", "GET", STAFF, "table"),
    _door("directives:act_on_task", "POST", STAFF, "table"),
    _door("directives:support", "GET", STAFF, "visible"),
    *_doors("directives:act_on_support", STAFF, "table"),
    *_doors("directives:carry", ("leader",), "table"),
    _door("directives:reviews", "GET", ("leader",), "visible"),
    *_doors("directives:standing", ("leader",), "table"),
    *_doors("directives:import", STAFF, "table"),
    _door("directives:themes", "GET", ANYONE, "visible"),
    _door("directives:new_theme", "GET", STAFF),
    _door("directives:new_theme", "POST", STAFF, "table"),
    _door("directives:theme", "GET", ANYONE, "visible"),
    *_doors("directives:act_on_theme", STAFF, "table"),
    _door("directives:target", "GET", STAFF, "visible"),
    _door("directives:target", "POST", STAFF, "table"),
    _door("directives:reports", "GET", STAFF, "visible"),
    _door("directives:reports", "POST", STAFF, "table"),
    _door("directives:figure", "GET", STAFF, "table"),
    _door("directives:report", "GET", STAFF, "visible"),
    *_doors("directives:act_on_report", STAFF, "table"),
    _door("directives:report_paper", "GET", STAFF, "visible"),
    _door("directives:dashboard", "GET", ("leader",), "visible"),
    _door("directives:letter", "GET", ("leader",), "table"),
    _door("directives:agency", "GET", ANYONE, "visible"),
)
TABLE = {(row.url, row.verb): row for row in DOORS}


def kinds(actor: Actor, *, on: date) -> frozenset[str]:
    """Return what kinds of person somebody is on a day."""
    if actor.person is None:
        return frozenset(ANYONE)
    words = {role.word for role in relations.held(actor, on=on)}
    leads = ("leader",) if "deputy" in words else ()  # through the same doors; what the head alone reads is kept from them by sight
    return frozenset({*ANYONE, *PERSON, *(STAFF if words.difference(relations.KEEPS) else ()), *words, *leads})
