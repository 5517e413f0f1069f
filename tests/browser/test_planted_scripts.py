"""What people and clerks write is shown as they wrote it, and none of it runs: every text field of every model holds a
script, and every page that shows one in a new place is opened in a real browser under the policy it is served with."""

import re

import pytest
from django.apps import apps
from django.db.models import CharField, JSONField, Model, TextField
from django.urls import reverse
from django.utils import timezone
from playwright.sync_api import FilePayload, expect

from danvan import law
from danvan.base.office.kinds import KINDS
from danvan.check.petitions.forms import FORMS
from danvan.check.petitions.forms.complaints import FORMS as COMPLAINT_FORMS
from danvan.check.petitions.forms.contributing import FORMS as CONTRIBUTION_FORMS
from danvan.check.petitions.forms.information import FORMS as INFORMATION_FORMS
from danvan.check.petitions.forms.land import FORMS as LAND_FORMS
from danvan.check.petitions.forms.voters import FORMS as VOTER_FORMS
from danvan.check.petitions.forms.voters import SESSION_FORMS
from danvan.check.petitions.states import FEEDBACK
from danvan.check.petitions.states.arrivals import LANES as ARRIVING
from danvan.do.directives.forms import DOCUMENT_FORMS, REPORT_FORMS, TASK_FORMS
from danvan.do.directives.forms.themes import THEME_FORMS
from danvan.site.access import DOORS
from danvan.site.village import Village
from tests.browser import planting
from tests.browser.planting import LONG, PLANTED, SECRET, SHORT, Field
from tests.browser.windows import DESK, OpenWindow, Window
from tests.pictures import picture

pytestmark = pytest.mark.browser

CODES = "a code, hash or key that the program makes"
PROGRAM = "a word of the program, never typed"
EXCEPTIONS = {  # fields of text in which nobody can plant anything
    "agencies.Agency.code": CODES, "people.Person.code": CODES, "places.Place.code": CODES, "subjects.Subject.code": CODES,
    "agencies.Agency.kind": PROGRAM, "agencies.Agency.folded": "searched, never shown", "places.Place.folded": "searched, never shown",
    **{f"agencies.Succession.{name}": CODES for name in ("code", "kind", "shares")},
    **{f"places.FormerCommune.{name}": "loaded by whoever owns the machine" for name in ("name", "district", "province", "folded", "basis")},
    "places.Shape.kind": PROGRAM, "places.Shape.name": "kept, never shown", "places.Shape.points": "numbers",
    **{f"petitions.{name}.spot": "two numbers" for name in ("Petition", "Published")},
    "people.Person.password": CODES, "people.Role.word": PROGRAM,
    "matters.Matter.code": CODES, "matters.Matter.bearer": CODES, "matters.Matter.house": PROGRAM,
    "matters.Matter.kind": PROGRAM, "matters.Matter.state": PROGRAM, "matters.Matter.visibility": PROGRAM,
    "matters.Sight.as_word": PROGRAM, **{f"matters.Sight.{name}": PROGRAM for name in ("house", "kind", "state")}, "matters.Sight.role": PROGRAM, "duties.Duty.rule": PROGRAM, "duties.Duty.reasoning": "the words of the law's rows",
    "journal.Entry.word": PROGRAM, "journal.Entry.facts": "numbers and codes: the journal refuses words", "journal.Entry.code": CODES, "journal.Entry.commitment": CODES,
    "journal.EntryContent.salt": CODES, "journal.Checkpoint.root": CODES, "journal.Checkpoint.signed": CODES,
    **{f"journal.Epoch.{name}": CODES for name in ("origin", "key", "promises", "known", "nonce")},
    "journal.Epoch.by": "typed by whoever owns the machine", "journal.Epoch.reason": "typed by whoever owns the machine", "journal.Sequencer.held_by": "the worker's name",
    "jobs.Job.task": PROGRAM, "jobs.Job.reaction": PROGRAM, "jobs.Job.error": "for whoever reads the database",
    "notices.Notice.address": "the agency's address, which is planted", "notices.Notice.subject": "sent as plain text",
    "notices.Notice.body": "sent as plain text",
    "face.SentForm.key": CODES, "face.SentForm.asked": CODES, "face.SentForm.location": "an address that a view has made",
    "files.StoredFile.sha256": CODES, "files.StoredFile.public": CODES, "files.StoredFile.type": "found in the bytes",
    "directives.Directive.key": "made of the number and the issuer", "directives.Directive.number_key": "made of the number",
    "directives.Directive.direction": PROGRAM, "directives.Directive.term": "two years", "directives.Directive.arrival": "too short for a trap",
    "directives.Issuer.name": "made of the issuer, which is planted",
    **{f"directives.Exchange.{name}": PROGRAM for name in ("direction", "kind", "said")},
    **{f"directives.Arrival.{name}": PROGRAM for name in ("stage", "kind", "reason")}, "directives.Arrival.sha256": CODES,
    "directives.Reference.number_key": "made of the number", "directives.Reference.role": PROGRAM,
    **{f"directives.PeriodReport.{name}": CODES for name in ("period", "figures")}, "directives.Reminder.rule": PROGRAM,
    **{f"directives.{name}": PROGRAM for name in ("Target.grade", "Indicator.sense", "CarryOver.state", "Task.every")},
    "editions.Edition.word": CODES, "jobs.Rest.queue": PROGRAM, "petitions.Petition.came": PROGRAM, "petitions.Petition.concerns": PROGRAM, "petitions.InformationRequest.came": PROGRAM, "petitions.Petition.urgency": PROGRAM, "petitions.Batch.verb": PROGRAM, "petitions.Batch.urgency": PROGRAM, "petitions.BatchItem.outcome": PROGRAM, "petitions.Batch.lane": PROGRAM, "petitions.BatchItem.words": "kept until the note is made, shown nowhere before", "petitions.Petition.refusal": PROGRAM, "petitions.Petition.outcome": PROGRAM,
    **{f"petitions.Published.{name}": "a copy of what is planted in the petition" for name in ("words", "answer")},
    **{f"petitions.Arrival.{name}": PROGRAM for name in ("way", "found", "outcome")},
    **{f"petitions.Arrival.{name}": "sealed, and a number or address alone" for name in ("sender", "seed")}, "petitions.Arrival.pieces": "joined before they are shown",
    "petitions.Arrival.why": PROGRAM, "petitions.Arrival.alike": CODES, "petitions.Arrival.bearer": CODES, "petitions.Arrival.filled": "shown when it is a petition, whose fields are planted",
    "people.Unfinished.form": PROGRAM, "people.Unfinished.typed": "read by its clerk alone, as values of fields",
    "petitions.Arrival.sender_key": CODES, "petitions.Delivery.key": CODES, "petitions.Arrival.sealed_ref": "a number and a year",
    **{f"petitions.Import.{name}": PROGRAM for name in ("stage", "columns", "kind", "came", "why")}, "petitions.ImportRow.stage": PROGRAM, "petitions.ImportRow.faults": PROGRAM,
    "petitions.ImportRow.alike": CODES, "petitions.ImportRow.old_number": "compared, never shown",
    **{f"petitions.ApiClient.{name}": CODES for name in ("digest", "begins")}, **{f"petitions.Relayed.{name}": CODES for name in ("code", "bearer", "nonce", "own", "content")},
    "petitions.RelayedUpdate.mark": CODES, "petitions.Published.code": CODES, "petitions.Persisting.mark": "a hash, never shown",
    **{f"petitions.Published.{name}": PROGRAM for name in ("kind", "state", "urgency", "outcome")},
    "petitions.Denunciation.sealed_ref": "a number and a year", "petitions.Denunciation.criteria": PROGRAM,
    "office.Purge.former": "states, by numbers",
    "petitions.LandDispute.outcome": PROGRAM, "petitions.LandDispute.other_bearer": CODES, "duties.Touch.rule": PROGRAM, "directives.PeriodReport.first": CODES,
    **{f"directives.{name}": PROGRAM for name in ("Tally.period", "Tally.counts", "Part.counts")},
    **{f"petitions.Return.{name}": PROGRAM for name in ("what", "period", "figures")},
    "petitions.Course.code": CODES, "petitions.Reckoning.facts": PROGRAM,
    **{f"petitions.Course.{name}": PROGRAM for name in ("kind", "state", "outcome", "refusal")},
    **{f"petitions.InformationRequest.{name}": PROGRAM for name in ("way", "outcome", "ground", "handed")},
    **{f"petitions.Complaint.{name}": PROGRAM for name in ("discipline", "came", "shown_by", "ground", "outcome")},
    **{f"petitions.{name}": PROGRAM for name in ("Session.council", "Recommendation.collected_by", "Recommendation.outcome")},
    "directives.Draft.state": PROGRAM, "directives.Draft.every": PROGRAM, "directives.Extension.state": PROGRAM, "surveys.Rating.code": CODES, "surveys.Rating.salt": CODES,
    **{f"{model}.sort_key": "sorted by, never shown" for model in ("agencies.Agency", "people.Person", "places.Place", "subjects.Subject", "petitions.Reckoning")},
    **{f"jobs.Job.{name}": PROGRAM for name in ("args", "failure", "held_by", "periodic", "queue", "result")},
    "jobs.Worker.name": "the worker's name", "notices.Channel.name": PROGRAM, "notices.Channel.error": PROGRAM,
    **{f"notices.Destination.{name}": PROGRAM for name in ("channel", "reason")}, "notices.Destination.key": CODES,
    **{f"notices.Follower.{name}": PROGRAM for name in ("channel", "language")},
    **{f"notices.Preference.{name}": PROGRAM for name in ("silent", "hours", "language")},
    "notices.Follower.address": "sealed, and a number or address alone", "notices.Follower.key": CODES,
    **{f"notices.Notice.{name}": PROGRAM for name in ("channel", "reason")}, "notices.Notice.key": CODES,
    "office.Appointment.word": PROGRAM, "office.Purge.reason": PROGRAM, "office.Purge.counts": PROGRAM, "office.Purge.hidden": PROGRAM,
    "office.Rule.key": PROGRAM, "office.Tick.step": PROGRAM, "people.Contact.kind": PROGRAM, "people.Contact.index": CODES,
    "people.Contact.value": "sealed", "search.Row.marks": CODES,
    "search.Row.title": "made of the matters' words, which are planted", "search.Row.words": "folded to letters and digits",
}
UNSEEN = {"directives.Reference.title"}  # on no page yet
PASSING = re.compile(r'(name="(csrfmiddlewaretoken|form_key)" value|href|action|id|for)="(?:(?!\bq\d\d)[^"])*"|(?<![q\d])\d+')
MARKED = re.compile(r"\bq\d\d+")
REACH = 60  # how much of the page before a trap says in what it lies
LOOKED_AT = """() => ({
  text: (document.body?.innerText ?? document.documentElement.textContent) + [...document.querySelectorAll('main input, main textarea')].map(each => each.value).join(),
  sprung: typeof window.__planted, armed: document.querySelectorAll('[onload], [onerror], [onclick], [src="x"]').length,
})"""


@pytest.fixture
def field(village: Village) -> Field:
    return planting.sow(village, at=timezone.now())


@pytest.fixture
def unplanted(field: Field) -> set[str]:
    """Return the fields of text that hold no trap although people fill them, and those that are told apart no longer."""
    fields = {
        f"{model._meta.app_label}.{model.__name__}.{each.name}": model
        for model in apps.get_models()
        if model.__module__.startswith("danvan.")
        for each in model._meta.get_fields()
        if isinstance(each, CharField | TextField | JSONField)
    }
    named = PLANTED.keys() | EXCEPTIONS.keys()
    both = PLANTED.keys() & EXCEPTIONS.keys()
    return (fields.keys() ^ named) | both | {name for name in PLANTED.keys() & fields.keys() if not holds(fields[name], name)}


def holds(model: type[Model], name: str) -> bool:
    column = name.rpartition(".")[2]
    mark = PLANTED[name][:8]
    return any(mark in str(getattr(row, column)) for row in model._default_manager.all())  # read as a page reads it, also what lies sealed


@pytest.mark.parametrize("screen", [DESK], ids=["desk"], indirect=True)
def test_no_page_runs_what_somebody_wrote_and_all_show_it_as_written(field: Field, unplanted: set[str], window: OpenWindow) -> None:
    assert unplanted == set()
    visitors = [window() for _ in range(6)]
    the_traps_spring_where_nothing_is_escaped(visitors[0])
    the_name_of_a_file_is_shown_as_it_is(visitors[0])
    bear(visitors[1])
    for visitor, name in zip(visitors[2:], ("tu", "minh", "hoa", "mai"), strict=True):
        visitor.enter_as(name)
    addresses, opened = ways(field), set[str]()
    text = "\n".join(open_all(visitor, addresses, opened=opened) for visitor in visitors)
    assert {name for name, words in PLANTED.items() if words[:26] not in text} == UNSEEN


def the_traps_spring_where_nothing_is_escaped(window: Window) -> None:
    page = window.page.context.new_page()
    for trap in (LONG, SHORT, f"<title>{LONG}", f"<textarea>{LONG}", f"<script>'{LONG}"):
        page.goto("about:blank")
        page.set_content(trap)
        page.wait_for_function("window.__planted === 1")
    page.close()


def the_name_of_a_file_is_shown_as_it_is(resident: Window) -> None:
    resident.visit("/phan-anh/gui")
    name = f"{SHORT.replace('/', ' ')}.jpg"
    resident.attach(photo=FilePayload(name=name, mimeType="image/jpeg", buffer=picture()))
    resident.press("Gửi đi")
    expect(resident.main).to_contain_text(f"Đã nhận tệp {name}")
    assert resident.page.evaluate(LOOKED_AT)["sprung"] == "undefined"


Ways = dict[str, list[list[object]]]  # the arguments of each address, by its name


def ways(field: Field) -> list[str]:
    """Return every address that answers to a look, with an argument of each kind that it takes."""
    answered, hidden = field.petitions["answered"].matter.code, field.registered.matter.code
    found: Ways = {
        **_of_petitions(field), **_of_directives(field),
        "office:agency": [["an-binh-works"]], "office:add_agency": [["an-binh-works"]], "office:change_agency": [["an-binh-works"]], "office:map": [["an-binh"]],
        "office:succession": [[field.office.succession]], "office:purge": [[field.office.purge]], "office:reveal": [[answered, "phone"]],
        "office:rules": [[kind.slug] for kind in KINDS], "office:subject": [["lighting"]],
        **{f"office:{name}": [[role] for role in field.roles] for name in ("end_role", "ask_reset", "name_stand_in")},
        "accounts:confirm": [["x"]], "accounts:stop": [["x"]], "accounts:password": [["x", "y"]], "mfa_remove_webauthn": [[1]],
        **{f"openid_connect_{name}": [["x"]] for name in ("login", "callback")},
        "journal:consistency": [[1, 2]], "journal:leaf": [[1]], "journal:item": [[entry, "00"] for entry in field.entries[:1]],
        **{f"journal:{name}": [[answered]] for name in ("receipt", "promise", "words", "code")},
        "site:language": [["vi"]], "site:colours": [["0" * 12]],
        "site:entry": [[entry] for entry in field.entries],
        "scorecards:page": [["an-binh-works"]],
        "scorecards:line": [["an-binh-works", row.key] for row in law.rows("criteria")],
    }
    looks = [row.url for row in DOORS if row.verb == "GET"]
    assert found.keys() <= set(looks)
    mending = reverse("directives:read", args=[hidden]) + f"?sua={field.draft.pk}"
    return [mending, *(reverse(name, args=args) for name in looks for args in found.get(name, [[]]))]


def _of_petitions(field: Field) -> Ways:
    sown, answered = field.petitions, field.petitions["answered"].matter.code
    complained = [thing.matter.code for thing in (field.complaints.lodged, field.complaints.taken_up, field.complaints.decided, field.complaints.stayed, field.complaints.refused)]
    informed = [thing.matter.code for thing in (field.information.requested, field.information.sought, field.information.supplied)]
    disputed = [field.land.under_way.matter.code, field.land.mediated.matter.code]
    sown_by = field.voters
    session, recommended = sown_by.session.matter.code, [one.matter.code for one in (sown_by.received, sown_by.routed, sown_by.proposed, sown_by.finished)]
    return {
        **{f"open311:{name}": [["json"], ["xml"]] for name in ("discovery", "services", "requests", "updates")}, "open311:definition": [["lighting", "xml"]],
        **{f"open311:{name}": [[answered, "json"]] for name in ("request", "token")},
        "petitions:original": [[answered, "anh"]], "petitions:slip": [[answered, "pdf"]], "petitions:paper": [[answered, "ket-qua", "pdf"], [sown["waiting"].matter.code, "bo-sung", "pdf"]], "petitions:cover": [[answered, "anh"]], "petitions:cover_preview": [[answered, "anh"]],
        **{f"petitions:{name}": [["thon-dong"]] for name in ("poster", "poster_code")}, "petitions:receipt": [[answered]], "petitions:set_aside": [[answered]], "petitions:trouble": [[answered]], "petitions:envelope": [[answered]],
        **{f"petitions:arrival{page}": [[field.waiting.pk]] for page in ("", "_aside", "_slip", "_receipt") if field.waiting},
        "petitions:arrival_lane": [[field.waiting.pk, lane] for lane in ARRIVING if field.waiting],
        "petitions:suspects_alike": [["planted"]], "petitions:arrival_file": [[1, 1]], "petitions:enclosure": [[answered, 1]],
        "petitions:sealed_row": [["x"]], "petitions:act_on_sealed": [["x", "check"]],
        **{f"petitions:import{page}": [[field.listed.pk]] for page in ("", "_report")},
        "petitions:page": [[petition.matter.code] for petition in sown.values()],
        "petitions:photo": [[answered, "anh"]], "petitions:public_page": [[answered]], "petitions:public_photo": [[answered, "anh"]],
        "petitions:public_agency": [["an-binh-works"]], "petitions:public_month": [["2026-08", "json"]], "petitions:public_figures": [["json"]],
        "petitions:act": [[sown[state].matter.code, verb] for state, verbs in FORMS_OF.items() for verb in sorted(verbs)],
        **{f"petitions:complaint{page}": [[code] for code in complained] for page in ("", "_receipt", "_form", "_code", "_second")},
        "petitions:complaint_evidence": [[complained[0], 1]],
        "petitions:complaint_paper": [[complained[2], which, "pdf"] for which in ("bien-nhan", "thu-ly", "quyet-dinh")],
        "petitions:act_on_complaint": [[code, verb] for code in complained for verb in COMPLAINT_FORMS],
        **{f"petitions:information{page}": [[code] for code in informed] for page in ("", "_receipt", "_file")},
        **{f"petitions:land{page}": [[code] for code in disputed] for page in ("", "_receipt")},
        "petitions:opinions_paper": [["xlsx"]], "petitions:returns_page": [["khieu-nai"], ["phan-anh"], ["cu-tri"]], "petitions:returns_paper": [["phan-anh", "pdf"]], "petitions:returns_book": [["pdf"]],
        "petitions:returns_sent_paper": [[field.digest.matter.code, "xlsx"]], "petitions:returns_sent": [[field.digest.matter.code]], "petitions:returns_rows": [["x", "csv"]],
        "petitions:land_minutes": [[disputed[1]]], "petitions:land_paper": [[disputed[1], "bien-ban", "pdf"]], "petitions:act_on_land": [[code, verb] for code in disputed for verb in LAND_FORMS],
        "petitions:information_paper": [[informed[2], "cung-cap", "pdf"], [informed[0], "tiep-nhan", "pdf"]],
        "petitions:act_on_information": [[code, verb] for code in informed for verb in INFORMATION_FORMS],
        **{f"petitions:contribution{page}": [[one.matter.code] for one in field.contributions] for page in ("", "_file", "_photo")},
        "petitions:act_on_contribution": [[field.contributions[2].matter.code, verb] for verb in CONTRIBUTION_FORMS],
        "petitions:recurrence": [[one.matter.code] for one in field.recurrences], "petitions:batch": [[1]],
        "petitions:act_on_recurrence": [[field.recurrences[0].matter.code, "order"]],
        **{f"petitions:{name}": [[session]] for name in ("session", "recommendation_take_in", "recommendation_paste")},
        "petitions:recommendation_paper": [[recommended[-1], "tra-loi", "pdf"]], "petitions:session_report": [[session, "pdf"]], "petitions:act_on_session": [[session, verb] for verb in SESSION_FORMS],
        "petitions:recommendation": [[code] for code in recommended], "petitions:act_on_recommendation": [[code, verb] for code in recommended for verb in VOTER_FORMS],
    }


def _of_directives(field: Field) -> Ways:
    shown, hidden = field.published.matter.code, field.registered.matter.code
    return {
        "directives:report": [[field.report.matter.code]], "directives:report_paper": [[field.report.matter.code, "docx"]],
        "directives:act_on_report": [[field.report.matter.code, verb] for verb in REPORT_FORMS],
        "directives:letter": [["an-binh-works"]], "directives:agency": [["an-binh-works"]],
        "directives:page": [[shown], [hidden]], "directives:read": [[shown], [hidden]],
        "directives:assign": [[hidden]], "directives:act": [[hidden, verb] for verb in DOCUMENT_FORMS],
        "directives:graph": [[shown], [hidden]], "directives:timeline": [[shown], [hidden]], "directives:scan": [[shown]], "directives:send": [[hidden]],
        "directives:arrival": [[planting.ARRIVED]], "directives:send_report": [[task.matter.code] for task in field.tasks.values()],
        "directives:place": [[task.matter.code] for task in field.tasks.values()],
        "directives:task": [[task.matter.code] for task in field.tasks.values()],
        "directives:proof": [[field.tasks["done"].matter.code]],
        "directives:support": [[support.matter.code] for support in field.supports.values()],
        "directives:act_on_support": [[field.supports["going"].matter.code, "answer"]],
        "directives:carry": [[shown]], "directives:import": [[hidden]], "directives:standing": [[task.matter.code] for task in field.tasks.values()],
        "directives:target": [[field.standing.target.matter.code]], "directives:theme": [[field.standing.theme.matter.code]],
        "directives:act_on_theme": [[field.standing.theme.matter.code, verb] for verb in ("change_theme", *THEME_FORMS)],
        "directives:act_on_task": [[task.matter.code, verb] for task in field.tasks.values() for verb in TASK_FORMS],
    }


FORMS_OF = {state: {move.verb for move in FEEDBACK if state in move.frm} & FORMS.keys() for state in planting.STATES}


def bear(window: Window) -> None:
    window.visit("/theo-doi")
    window.fill(code=SECRET)
    window.press("Xem hồ sơ")


def open_all(window: Window, addresses: list[str], *, opened: set[str]) -> str:
    """Return all that somebody reads on some pages, none of which does what was planted there.

    A page without a trap is not opened, nor one whose traps all lie in the same markup as others that were `opened`: somebody's
    first page has shown their header.
    """
    ask, read = window.page.context.request, [open_one(window, "/")]
    for path in addresses:
        answer = ask.get(window.site + path, max_redirects=0)
        lies = traps(answer.body().decode(errors="replace"))
        is_kept = "attachment" in answer.headers.get("content-disposition", "")  # a file on disk, drawn by no browser
        if answer.status == 200 and not lies <= opened and not is_kept:
            opened |= lies
            read.append(open_one(window, path))
    return "\n".join(read)


def traps(page: str) -> set[str]:
    """Return the traps of the main part, or of all of what is no page: each with the markup before it, but for what differs by the row."""
    main = PASSING.sub("", page.partition("<main")[2] or page)
    return {main[max(0, trap.start() - REACH) : trap.end()] for trap in MARKED.finditer(main)}


def open_one(window: Window, path: str) -> str:
    answer = window.page.goto(window.site + path)
    looked = window.page.evaluate(LOOKED_AT)
    assert (looked["sprung"], looked["armed"]) == ("undefined", 0), path
    if answer and "html" in answer.headers["content-type"]:  # what is no page is drawn by the browser's own viewer
        assert [fault for fault in window.faults if "/favicon.ico" not in fault] == [], path
    window.faults.clear()
    return str(looked["text"])
