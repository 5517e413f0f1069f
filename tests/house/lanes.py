"""The visits of the matrix to the lanes of petitions."""

from hashlib import sha256

from tests.house.calls import Visit, agency, answer, ask, note, see, send
from tests.house.scene import Scene

STATES = ("submitted", "others", "routed", "waiting", "proposed", "answered", "elsewhere", "reported", "taken_on")
COUNTED = {"agency": "an-binh", "period": "month", "day": "08/09/2025"}
RETURNS = (
    see("petitions:returns"), see("petitions:returns_page", "", "khieu-nai"), see("petitions:returns_digest"),
    see("petitions:returns_paper", "", "phan-anh", "docx", may=frozenset({"tu", "minh", "nga", "hoa", "mai"})),
    see("petitions:returns_sent", "returns.sent"), see("petitions:returns_sent_paper", "returns.sent", "xlsx"),
    Visit(
        url="petitions:returns_sent", verb="POST", about="returns.sent", move="opine", may=frozenset({"son"}),
        data=lambda scene: {"words": "Đồng ý"},
    ),
    see("petitions:returns_book", "", "xlsx", may=frozenset({"tu", "hoa"})), see("petitions:returns_rows", "returns.exported", "csv", may=frozenset()),  # too late
    Visit(url="petitions:returns_export", verb="POST", data=lambda scene: COUNTED | {"what": "complaints", "form": "csv"}, may=frozenset({"tu", "hoa"})),
    Visit(url="petitions:returns_digest", verb="POST", data=lambda scene: COUNTED | {"front": "an-binh-front"}, may=frozenset({"tu", "hoa"})),
)  # fmt: skip
NONE = frozenset[str]()
ARRIVALS = (  # nothing waits here
    see("petitions:kept"), see("petitions:suspects"), see("petitions:suspects_alike", "", "0", may=NONE),
    Visit(url="petitions:suspects_alike", verb="POST", args=("0",), may=NONE),
    see("petitions:arrivals"), see("petitions:scan"), Visit(url="petitions:scan", verb="POST"), see("petitions:enclosure", "petitions.routed", 1, may=NONE),
    *(Visit(url=f"petitions:{page}", verb=verb, args=(0,), may=NONE) for page in ("arrival", "arrival_aside", "arrival_slip") for verb in ("GET", "POST")),
    *(Visit(url="petitions:arrival_lane", verb=verb, args=(0, "khieu-nai"), may=NONE) for verb in ("GET", "POST")),
    see("petitions:arrival_receipt", "", 0, may=NONE), see("petitions:arrival_file", "", 0, 0, may=NONE), Visit(url="petitions:arrival_turn", verb="POST", args=(0, 0), may=NONE),
    Visit(url="petitions:arrival_mark", verb="POST", args=(0, "rac"), may=NONE),
    *(Visit(url=f"gates:{way}", verb="POST", may=NONE) for way in ("sms", "zalo")),
)  # fmt: skip
PETITIONS = (
    *ARRIVALS, see("petitions:submit"), see("petitions:press"), see("petitions:posters"), see("petitions:poster", "", "thon-dong"), see("petitions:poster_code", "", "thon-dong"), see("petitions:inbox"), see("petitions:priorities"), *RETURNS, see("petitions:recurrences"), see("petitions:bulk"),
    see("petitions:recurrence", "recurrences.raised"), ask("petitions:act_on_recurrence", "recurrences.raised", "order"),
    send("petitions:act_on_recurrence", "recurrences.raised", "leave", lambda scene: {"reason": "Đã có kế hoạch"}),
    see("petitions:contribution", "contributions.asked"), ask("petitions:act_on_contribution", "contributions.asked", "give"),
    *(send("petitions:act_on_contribution", "contributions.asked", verb, note) for verb in ("give", "return")),
    *(see(f"petitions:contribution_{what}", "contributions.asked", may=frozenset()) for what in ("file", "photo")),  # none came, nothing is let through
    send("petitions:act", "petitions.routed", "consult", lambda scene: {"agency": scene.village.front.pk, "question": "Ai?", "days": "3"}),
    Visit(url="petitions:bulk", verb="POST", data=lambda scene: {"verb": "route", "agency": scene.village.works.pk, "chosen": "7F3KQ9DM.1"}, may=frozenset()),
    see("petitions:batch", "", 0, may=frozenset()),
    Visit(url="petitions:submit", verb="POST", data=lambda scene: {"text": "Đường hỏng", "place": "thon-dong"}),
    *(see(f"petitions:{page}", f"petitions.{state}") for page in ("page", "receipt") for state in STATES),
    see("petitions:register"), see("petitions:original", "petitions.routed", "anh"),
    *(see("petitions:slip", f"petitions.{state}", form) for state, form in (("submitted", "pdf"), ("routed", "docx"))),
    see("petitions:photo", "petitions.routed", "anh"), see("petitions:photo", "petitions.answered", "bang-chung"),
    ask("petitions:act", "petitions.submitted", "classify"), ask("petitions:act", "petitions.routed", "propose"),
    ask("petitions:act", "petitions.proposed", "approve"),
    Visit(url="petitions:act", about="petitions.answered", args=("reopen",), move="reopen", may=frozenset()),  # too late by now
    ask("petitions:act", "petitions.answered", "propose"),
    send("petitions:act", "petitions.submitted", "classify", agency("works")),
    send("petitions:act", "petitions.routed", "route", agency("culture")),
    send("petitions:act", "petitions.routed", "ask_back", note),
    send("petitions:act", "petitions.routed", "propose", answer),
    send("petitions:act", "petitions.routed", "merge", lambda scene: {"code": scene.matters()["petitions.waiting"].code}),
    ask("petitions:act", "petitions.reported", "take_on"),
    send("petitions:act", "petitions.reported", "take_on", lambda scene: {**agency("works")(scene), "urgency": "urgent"}),
    send("petitions:act", "petitions.reported", "as_feedback"), send("petitions:act", "petitions.submitted", "as_report"),
    send("petitions:act", "petitions.taken_on", "regrade", lambda scene: {"urgency": "complex", "note": "Hai nơi"}, may=frozenset()),  # it is late
    *(send("petitions:act", f"petitions.{state}", "decline", lambda scene: {"refusal": "unclear", "note": "Ở đâu?"}) for state in ("reported", "taken_on")),
    *(send("petitions:act", "petitions.waiting", verb, note) for verb in ("complete", "write_down")),
    send("petitions:act", "petitions.proposed", "send_back", note),
    send("petitions:act", "petitions.proposed", "approve"),
    send("petitions:act", "petitions.answered", "confirm"),
    send("petitions:act", "petitions.answered", "reopen", note, may=frozenset()),
    send("petitions:act", "petitions.routed", "redact", lambda scene: {"words": "Một việc"}),
    send("petitions:act", "petitions.answered", "take_down", note), send("petitions:act", "petitions.answered", "opt_out"),
    send("petitions:act", "petitions.answered", "look_again", may=frozenset()),  # nobody says that it persists
    *(see(f"petitions:cover{page}", "petitions.answered", "anh", move="redact") for page in ("", "_preview")),
    Visit(url="petitions:cover", verb="POST", about="petitions.routed", args=("anh",), move="redact", data=lambda scene: {"leave": "1"}),
    send("petitions:act", "petitions.answered", "approve"),
    send("petitions:act", "petitions.elsewhere", "propose", answer),
    see("petitions:paper", "petitions.waiting", "bo-sung", "docx"), see("petitions:paper", "petitions.answered", "ket-qua", "docx"),
    send("petitions:act", "petitions.submitted", "guide", note), ask("petitions:act", "petitions.routed", "refer"),
    send("petitions:act", "petitions.routed", "refer", lambda scene: {"body": "Điện lực", "contact": "0200 000 222"} | note(scene)),
    send("petitions:act", "petitions.routed", "split", lambda scene: {"text": scene.petitions["routed"].text[:9], "kind": "report"}),
)  # fmt: skip
PURGERS = frozenset({"tu", "minh", "hoa"})
SEALED = (
    see("petitions:conduct"), see("petitions:sealed"), see("petitions:sealed_row", "sealed.received"),
    Visit(url="petitions:conduct", verb="POST", data=lambda scene: {"text": "Cộc lốc", "place": "thon-dong", "about": "staff"}),
    see("petitions:page", "petitions.heard"), ask("petitions:act", "petitions.heard", "answer"),
    send("petitions:act", "petitions.heard", "answer", lambda scene: {"finding": "partly", "done": "Đã nhắc nhở"}),
    Visit(url="petitions:sealed", verb="POST", data=lambda scene: {"open": "1"}),
    Visit(url="petitions:sealed_row", verb="POST", about="sealed.received", move="look"),
    ask("petitions:act_on_sealed", "sealed.received", "check"),
    send("petitions:act_on_sealed", "sealed.received", "check", lambda scene: {"on": "08/09/2025"}),
    see("petitions:opinions", may=frozenset({"mai"})), see("petitions:opinions_paper", "", "docx", may=frozenset({"mai"})), see("petitions:trouble", "petitions.routed", may=frozenset({"lan"})),
    Visit(  # nobody is above in the scene
        url="petitions:trouble", verb="POST", about="petitions.routed", move="say_trouble", may=frozenset(), data=lambda scene: {"text": "Không ký giấy"},
    ),
    see("petitions:set_aside", "petitions.routed", may=PURGERS), see("petitions:envelope", "petitions.routed", may=frozenset()),
    Visit(
        url="petitions:set_aside", verb="POST", about="petitions.routed", move="set_aside", may=PURGERS,
        data=lambda scene: {"sealed_ref": "6/2025", "about": "others"},
    ),
    Visit(url="petitions:envelope", verb="POST", about="petitions.routed", move="print", may=frozenset()),
)  # fmt: skip
RECEIVED = {"came": "post", "received_on": "08/09/2025", "shown_by": "postmark", "signed": "on"}
WRITTEN = {
    "settler": "an-binh", "complainant": "bà Lan", "address": "Thôn Đông", "against": "Quyết định 41", "text": "Đất", "request": "Hủy",
}  # fmt: skip
DECIDED = {"number": "57/QĐ-UBND", "decided_on": "08/09/2025", "outcome": "wrong", "text": "Giữ nguyên"}
SAID = {"came": "telephone", "received_on": "08/09/2025"}
WITHDRAWN = {"received_on": "08/09/2025", "number": "88", "signed": "on"}
COMPLAINTS = (
    see("petitions:inbox", query="?lan=khieu-nai"), see("petitions:complaint_prepare"),
    Visit(url="petitions:complaint_prepare", verb="POST", data=lambda scene: WRITTEN),
    see("petitions:complaint_take_in", may=frozenset({"tu"})), see("petitions:counter", may=frozenset({"tu"})),
    see("petitions:imports", may=frozenset({"tu"})), Visit(url="petitions:imports", verb="POST", may=frozenset()),  # without a file
    *(see(f"petitions:import{page}", "", 0, may=frozenset()) for page in ("", "_report")), Visit(url="petitions:import", verb="POST", args=(0,), may=frozenset()),
    Visit(url="petitions:counter", verb="POST", data=lambda scene: SAID | {"text": "Mất nước", "place": "thon-dong"}, may=frozenset({"tu"})),
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
    see("petitions:complaint_evidence", "complaints.taken_up", lambda scene: scene.complaints["taken_up"].evidence.get().pk),
    ask("petitions:act_on_complaint", "complaints.prepared", "add_evidence"),
    send("petitions:act_on_complaint", "complaints.taken_up", "give_up", may=frozenset()),
    send("petitions:act_on_complaint", "complaints.taken_up", "take_withdrawal", lambda scene: WITHDRAWN | note(scene)),
)  # fmt: skip
IN_DISPUTE = {"agency": "an-binh", "plot": "Thửa 41", "about": "Lấn bờ rào", "asker": "bà Lan", "address": "Thôn Đông", "other_party": "ông Thọ"}
LAND = (
    see("petitions:inbox", query="?lan=dat-dai"), see("petitions:land_submit"), see("petitions:land_take_in", may=frozenset({"tu"})),
    Visit(url="petitions:land_submit", verb="POST", data=lambda scene: IN_DISPUTE),
    Visit(url="petitions:land_take_in", verb="POST", data=lambda scene: IN_DISPUTE | {"received_on": "08/09/2025"}, may=frozenset({"tu"})),
    *(see(f"petitions:land{page}", f"land.{name}") for page in ("", "_receipt") for name in ("asked", "met")),
    see("petitions:land_party", may=frozenset()), see("petitions:land_minutes", "land.met"), see("petitions:land_paper", "land.met", "giay-moi", "docx"),
    ask("petitions:act_on_land", "land.asked", "take_up"), ask("petitions:act_on_land", "land.met", "settle"),
    send("petitions:act_on_land", "land.asked", "take_up", lambda scene: {**agency("works")(scene), "council": "Bà Hoa"}),
    *(send("petitions:act_on_land", "land.asked", verb, note) for verb in ("turn_down", "retract")),
    send("petitions:act_on_land", "land.asked", "take_retraction", lambda scene: {"number": "9"} | note(scene)),
    send("petitions:act_on_land", "land.met", "settle", lambda scene: {"held_on": "08/09/2025"} | note(scene)),
)  # fmt: skip
def published(scene: Scene) -> str:
    """Return the code of the petition that everybody may read."""
    return scene.petitions["answered"].matter.code


PUBLIC = (
    *(see(f"petitions:public_{page}") for page in ("list", "acts", "map", "waiting", "corrections", "data", "feed")),
    see("petitions:public_list", query="?linh-vuc=lighting&thang=2025-09"), see("petitions:public_agency", "", "an-binh-works"),
    see("petitions:public_page", "", published), see("petitions:public_photo", "", published, "anh"),
    *(see("petitions:public_month", "", "2025-09", form) for form in ("csv", "json")), see("petitions:public_figures", "", "csv"),
    Visit(url="petitions:persist", verb="POST", args=(published,)),
)  # fmt: skip
OPEN311 = (
    *(see(f"open311:{page}", "", "json") for page in ("discovery", "services", "requests", "updates")), see("open311:definition", "", "lighting", "xml"),
    *(see(f"open311:{page}", "", "0" * 8, "json", may=frozenset()) for page in ("request", "token")),
    *(Visit(url=f"open311:{page}", verb="POST", args=("json",), data=lambda scene: {"service_code": "lighting", "description": "Đèn"}) for page in ("requests", "updates")),
    *(Visit(url="open311:unknown", verb=verb, may=frozenset()) for verb in ("GET", "POST")),
)  # fmt: skip
CALLED = {"agency": "an-binh", "council": "commune", "name": "Kỳ họp 13", "opens_on": "08/12/2025", "next_on": "30/10/2090"}
SAID_ONCE = {"collected_by": "front", "collected_on": "08/09/2025"}
VOTERS = (
    see("petitions:voters"), see("petitions:session_call", may=frozenset({"tu", "hoa"})),
    Visit(url="petitions:session_call", verb="POST", data=lambda scene: CALLED, may=frozenset({"tu", "hoa"})),
    *(see("petitions:session", f"sessions.{name}") for name in ("collecting", "put_out")),
    *(see("petitions:session_report", f"sessions.{name}", "xlsx") for name in ("collecting", "put_out")),
    *(see("petitions:recommendation", f"voters.{name}") for name in ("received", "sent", "waits", "replied")),
    see("petitions:recommendation_paper", "voters.replied", "tra-loi", "docx"),
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
    ask("petitions:act_on_session", "sessions.collecting", "invite"),
    send("petitions:act_on_session", "sessions.collecting", "invite", lambda scene: {"agency": scene.village.front.code}),
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
    see("petitions:information_counter", may=frozenset({"tu"})),
    Visit(url="petitions:information_counter", verb="POST", data=lambda scene: SAID | ASKED, may=frozenset({"tu"})),
    *(see(f"petitions:information{page}", f"information.{name}") for page in ("", "_receipt") for name in INFORMED),
    see("petitions:information_file", "information.supplied"), see("petitions:information_paper", "information.requested", "tiep-nhan", "docx"),
    ask("petitions:act_on_information", "information.requested", "seek"), ask("petitions:act_on_information", "information.sought", "propose"),
    send("petitions:act_on_information", "information.requested", "seek", agency("works")),
    send("petitions:act_on_information", "information.requested", "direct", note), send("petitions:act_on_information", "information.incomplete", "complete", note),
    send("petitions:act_on_information", "information.incomplete", "take_down", note),
    send("petitions:act_on_information", "information.sought", "propose", lambda scene: {"outcome": "full", "answer": "312 triệu"}),
    send("petitions:act_on_information", "information.put_forward", "grant"), send("petitions:act_on_information", "information.supplied", "recommend", note),
    send("petitions:act_on_information", "information.supplied", "grant"),
)  # fmt: skip
LANES = (*OPEN311, *PETITIONS, *PUBLIC, *COMPLAINTS, *INFORMATION, *LAND, *VOTERS, *SEALED)
