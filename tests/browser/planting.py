"""Scripts that somebody hides wherever people can write: a world in which every text field holds one.

What can be written by an action is written by it; what has no page of its own yet (names of persons, agencies, places)
and what a reader finds in a text is put into the row, as whoever got hold of the database would.
"""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import transaction
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.calendar import reporting
from danvan.base.files import actions as files
from danvan.base.journal import queries as journal
from danvan.base.matters import codes
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Arrival, Contribution, Import, Petition, Recurrence, Return
from danvan.do.directives import actions as directives
from danvan.do.directives.models import Arrival as PackageArrival
from danvan.do.directives.models import Directive, Draft, PeriodReport, Reference, Support, Task
from danvan.engines import edxml
from danvan.site.village import Village
from tests.browser import (
    planting_arrivals,
    planting_complaints,
    planting_contributions,
    planting_imports,
    planting_information,
    planting_land,
    planting_office,
    planting_recurring,
    planting_standing,
    planting_voters,
)
from tests.pictures import picture

SPRINGS = "__planted=1"
SHORT = f"<svg/onload={SPRINGS}>"  # without a space, for numbers are written without
LONG = (
    f"jaVasCript:/*-/*`/*\\`/*'/*\"/**/(/* */oNcliCk={SPRINGS} )//%0D%0A%0d%0a//</stYle/</titLe/</teXtarEa/</scRipt/--!>"
    f"\x3csVg/<sVg/oNloAd={SPRINGS}//>\x3e<img src=x onerror={SPRINGS}>\"'{SHORT}"
)
LONG_FIELDS = (
    "petitions.Petition.text", "petitions.Petition.where", "petitions.Petition.cited", "petitions.Crowd.representatives", "petitions.Petition.done", "petitions.Petition.no_proof",
    "petitions.Petition.public_words", "petitions.Petition.public_answer",
    "journal.EntryContent.private", "directives.Directive.title", "directives.Directive.text",
    "directives.Directive.basis", "directives.Reference.title", "directives.Reference.found", "directives.Draft.text", "directives.Draft.found",
    "directives.Task.text", "directives.Task.done", "directives.Task.no_proof", "directives.Task.day_words",
    "directives.PeriodReport.remarks", "directives.DraftSupport.request", "directives.Extension.reason", "directives.Extension.remark", "directives.Support.request",
    "directives.Support.answer",
    "office.FactorReset.reason", "office.Rule.reason", "directives.CarryOver.why", "directives.CarryOver.change",
    "directives.Target.said", "directives.Theme.focus",
    *(f"petitions.InformationRequest.{name}" for name in ("asked", "taken_down", "purpose", "reason", "answer", "withheld")),
    *(f"petitions.LandDispute.{name}" for name in ("about", "council", "agreed", "said")),
    *(f"petitions.Complaint.{name}" for name in ("representatives", "against", "text", "request", "brought", "findings", "dialogue", "reason", "waits_for", "withdrawn", "decision")),
    *(f"petitions.Recommendation.{name}" for name in ("text", "answer", "result")), "petitions.Recurrence.wanted", "petitions.Recurrence.reason", "petitions.Arrival.words",
    *(f"petitions.Contribution.{name}" for name in ("question", "answer", "reason")), "petitions.Return.opinion",
)
SHORT_FIELDS = (
    "agencies.Agency.name", "agencies.Agency.email", "agencies.Agency.phone", "agencies.Agency.address", "agencies.Agency.hours",
    "people.Person.name", "people.Role.post", "places.Place.name", "subjects.Subject.name", "petitions.Petition.done_by",
    "directives.Directive.number", "directives.Directive.type", "directives.Directive.issuer", "directives.Exchange.document_id",
    "directives.Exchange.parties", "directives.Arrival.name", "directives.Arrival.sender", "directives.Arrival.title",
    "directives.Reference.number", "directives.Reference.type", "directives.Reference.issuer",
    "office.Appointment.post", "office.Purge.basis", "office.Purge.sealed", "office.Rule.source", "office.Rule.value",
    "agencies.Succession.basis", "directives.CarryOver.post", "directives.Target.unit", "directives.Target.quality", "directives.Theme.name",
    *(f"petitions.InformationRequest.{name}" for name in ("requester", "address")),
    *(f"petitions.LandDispute.{name}" for name in ("asker", "address", "other_party", "other_address", "plot", "meets_where")),
    *(f"petitions.Complaint.{name}" for name in ("complainant", "address", "decided_by", "ground_paper", "number", "withdrawal_number", "delivery_slip", "remote_by", "court")),
    "petitions.Evidence.words", "petitions.ApiClient.name", "petitions.ImportRow.said",
    "petitions.Session.name", "directives.Theme.motto", "directives.Theme.basis", "directives.Indicator.name", "directives.Indicator.unit", "directives.Indicator.source",
)
PLANTED = {
    field: f"q{number}{LONG if field in LONG_FIELDS else SHORT}"
    for number, field in enumerate((*LONG_FIELDS, *SHORT_FIELDS), start=10)
}
NOTE = PLANTED["journal.EntryContent.private"]
ARRIVED = "a" * 64
STATES = ("submitted", "routed", "waiting", "proposed", "answered")
SECRET = codes.secret("somebody who plants scripts")
BEARER = Actor(bears=frozenset({codes.bearer(SECRET)}))


@dataclass(frozen=True, kw_only=True)
class Field:
    """What was sown, by where its pages find it."""

    petitions: dict[str, Petition]  # by the state they are in
    complaints: planting_complaints.Sown
    voters: planting_voters.Sown
    information: planting_information.Sown
    land: planting_land.Sown
    contributions: list[Contribution]
    digest: Return
    waiting: Arrival | None  # for a clerk
    recurrences: list[Recurrence]
    published: Directive
    registered: Directive
    tasks: dict[str, Task]  # going, done
    supports: dict[str, Support]  # of the same
    draft: Draft  # that waits for its lead
    report: PeriodReport
    entries: tuple[int, ...]  # the latest of the petition that was answered and of the task that is done
    roles: tuple[int, ...]  # some of those that are held
    office: planting_office.Sown
    standing: planting_standing.Sown
    listed: Import


def sow(village: Village, *, at: datetime) -> Field:
    """Return a world that is full of scripts."""
    with transaction.atomic():
        _name(village)
        _arrive(at=at)
        sown = {state: _petition(state, village=village, at=at) for state in STATES}
        published, registered = (_registered(village, at=at, year=year) for year in (2025, 2026))
        draft, *_ = _drafts(registered, village=village, at=at)
        tasks = _tasks(published, village=village, at=at)
        standing = planting_standing.sow(village, planted=PLANTED, source=published, successor=registered, at=at)
        report = _report(village, at=at)
        hidden = _petition("submitted", village=village, at=at).matter
        office = planting_office.sow(village, planted=PLANTED, hidden=hidden, at=at)
    latest = (journal.last(thing.matter)[0].pk for thing in (sown["answered"], tasks["done"]))
    roles = Role.objects.order_by("pk").values_list("pk", flat=True)[:2]
    return Field(
        petitions=sown, published=published, registered=registered, tasks=tasks, draft=draft, report=report, entries=tuple(latest), roles=tuple(roles),
        office=office, standing=standing, information=planting_information.sow(village, planted=PLANTED, at=at), complaints=planting_complaints.sow(village, planted=PLANTED, at=at),
        contributions=planting_contributions.sow(village, petition=sown["routed"], planted=PLANTED, at=at),
        digest=planting_contributions.digest(village, planted=PLANTED, at=at),
        listed=planting_imports.sow(village, planted=PLANTED, at=at),
        waiting=planting_arrivals.sow(village, planted=PLANTED, at=at),
        recurrences=planting_recurring.sow(village, planted=PLANTED, at=at),
        land=planting_land.sow(village, planted=PLANTED, at=at), voters=planting_voters.sow(village, planted=PLANTED, at=at), supports={name: Support.objects.get(task=task) for name, task in tasks.items()},
    )


def _of(model: str, *names: str) -> dict[str, str]:
    return {name: PLANTED[f"{model}.{name}"] for name in names}


def _name(village: Village) -> None:
    """Give everybody and everything the names that they would never get by a page."""
    Agency.objects.filter(pk=village.works.pk).update(**_of("agencies.Agency", "name", "email", "phone", "address", "hours"))
    Person.objects.update(**_of("people.Person", "name"))
    Role.objects.update(**_of("people.Role", "post"))
    Place.objects.filter(pk=village.thon_dong.pk).update(**_of("places.Place", "name"))
    Subject.objects.filter(pk=village.lighting.pk).update(**_of("subjects.Subject", "name"))
    for row in (village.works, village.thon_dong, village.lighting):
        row.refresh_from_db()


def _petition(state: str, *, village: Village, at: datetime) -> Petition:
    """Return a petition that was brought into a state; the answered one is followed by a code, the others are bà Lan's."""
    author, bearer = (BEARER, codes.bearer(SECRET)) if state == "answered" else (village.lan, "")
    said = _of("petitions.Petition", "text", "where", "cited")
    petition = petitions.submit(
        said["text"], where=said["where"], place=village.thon_dong, photo=files.keep(picture()), by=author, bearer=bearer, at=at,
        concerns="regulation", cited=said["cited"],
    )
    speakers = PLANTED["petitions.Crowd.representatives"]
    petitions.name_speakers(petition, together=petitions.Together(people=12, representatives=speakers), by=author, at=at)
    if state != "submitted":
        _ask(petition, village=village, at=at)
    if state in ("routed", "proposed", "answered"):
        _answer(petition, author=author, village=village, at=at)
    if state in ("proposed", "answered"):
        petitions.propose(petition, answer=_said(at), by=village.minh, at=at)
    if state == "answered":
        _solve_twice(petition, village=village, at=at)
    return petition


def _ask(petition: Petition, *, village: Village, at: datetime) -> None:
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=at)
    petitions.route(petition, agency=village.works, by=village.tu, at=at)
    petitions.ask_back(petition, question=NOTE, by=village.minh, at=at)


def _answer(petition: Petition, *, author: Actor, village: Village, at: datetime) -> None:
    petitions.complete(petition, text=NOTE, by=author, at=at)
    petitions.propose(petition, answer=_said(at), by=village.minh, at=at)
    petitions.send_back(petition, remark=NOTE, by=village.hoa, at=at)


def _solve_twice(petition: Petition, *, village: Village, at: datetime) -> None:
    petitions.approve(petition, by=village.hoa, at=at)
    petitions.reopen(petition, reason=NOTE, by=BEARER, at=at)
    petitions.propose(petition, answer=_said(at), by=village.minh, at=at)
    words, answer = _of("petitions.Petition", "public_words", "public_answer").values()
    petitions.redact(petition, words=words, answer=answer, by=village.minh, at=at)
    petitions.choose(petition, which="photo", picture=petition.photo, by=village.minh, at=at)
    petitions.approve(petition, public=True, by=village.hoa, at=at)


def _said(at: datetime) -> petitions.Answer:
    done, done_by, no_proof = _of("petitions.Petition", "done", "done_by", "no_proof").values()
    return petitions.Answer(done=done, done_on=localdate(at), done_by=done_by, no_proof=no_proof)


def _arrive(*, at: datetime) -> None:
    """Let a package wait in the folder's list and another be refused; what they hold is nothing."""
    said = _of("directives.Arrival", "name", "sender", "title")
    PackageArrival.objects.create(sha256=ARRIVED, came_at=at, stage="waiting", kind="document", **said)
    PackageArrival.objects.create(sha256="0" * 64, came_at=at, stage="refused", reason="stranger", **said)


def _registered(village: Village, *, at: datetime, year: int) -> Directive:
    """Return a document that names another one; each year has its own."""
    said = _of("directives.Directive", "number", "type", "issuer", "title")
    identity = directives.Identity(**said, issued_on=date(year, 1, 5))
    directive = directives.register(PLANTED["directives.Directive.text"], identity=identity, by=village.tu, at=at)
    known_as = PLANTED["directives.Exchange.document_id"]
    word = edxml.Status(edxml.Answered("", "", None, known_as), edxml.Party("000", PLANTED["directives.Exchange.parties"]), "03", at)
    directives.hear(directive, status=word, document_id=known_as, by=village.tu, at=at)
    named = _of("directives.Reference", "number", "type", "issuer", "title")
    rule = PLANTED["directives.Reference.found"]
    Reference.objects.create(
        directive=directive, role="basis", number_key="x", start=4, end=9, found={"role": {"rule": rule}}, **named
    )
    return directive


def _put_off(task: Task, *, village: Village, at: datetime) -> None:
    reason, remark = _of("directives.Extension", "reason", "remark").values()
    later = localdate(at) + timedelta(days=30)
    directives.ask_extension(task, wanted_on=later, reason=reason, by=village.minh, at=at)
    directives.extend(task, due_on=later, remark=remark, by=village.hoa, at=at)


def _support(task: Task, *, village: Village, at: datetime) -> None:
    support = Support.objects.get(task=task)
    support.request = PLANTED["directives.Support.request"]
    directives.answer(support, words=PLANTED["directives.Support.answer"], by=village.linh, at=at)


def _report(village: Village, *, at: datetime) -> PeriodReport:
    """Return the month's report of the commune, with remarks."""
    report = directives.draw_up(village.commune, period=reporting.period("month", on=localdate(at)), by=village.tu, at=at)
    directives.remark(report, words=PLANTED["directives.PeriodReport.remarks"], by=village.tu, at=at)
    return report


def _drafts(directive: Directive, *, village: Village, at: datetime) -> list[Draft]:
    """Return a draft that waits for its lead and two that were confirmed, for Works; one more was dropped."""
    text, said = PLANTED["directives.Draft.text"], PLANTED["directives.Draft.found"]
    found = {"lead": [said], "support": [said], "deadline_text": said, "rule": said}
    waiting = Draft.objects.create(directive=directive, start=2, end=8, text=text, found=found)
    share = directives.Share(request=PLANTED["directives.DraftSupport.request"])
    wanted = directives.Wanted(
        text=text, lead=village.works, due_on=localdate(at), supporting=[village.culture], shares={village.culture.pk: share},
    )
    drafts = [directives.add(directive, span=(0, 9), wanted=wanted, by=village.tu, at=at) for _ in range(3)]
    directives.drop(directive, draft=drafts[2], by=village.tu, at=at)
    return [waiting, *drafts[:2]]


def _tasks(directive: Directive, *, village: Village, at: datetime) -> dict[str, Task]:
    """Return a task that was reported on and one that is finished, of a document that is published."""
    _, *drafts = _drafts(directive, village=village, at=at)
    going, done = directives.assign(directive, drafts=drafts, by=village.hoa, at=at)
    for task in (going, done):
        task.text, task.day_words = PLANTED["directives.Task.text"], PLANTED["directives.Task.day_words"]
    directives.report(going, percent=30, words=NOTE, by=village.minh, at=at)
    _put_off(going, village=village, at=at)
    _support(done, village=village, at=at)
    result, no_proof = _of("directives.Task", "done", "no_proof").values()
    directives.finish(done, done=result, no_proof=no_proof, by=village.minh, at=at)
    directives.publish(directive, basis=PLANTED["directives.Directive.basis"], by=village.hoa, at=at)
    return {"going": going, "done": done}
