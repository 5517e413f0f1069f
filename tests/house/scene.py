"""One fixed set of matters in every step of their lives, and everybody who might come to see or change them.

Each text holds a word of its own, a canary, so that whoever reads it where it must not be is found out.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from django.urls import reverse

from danvan.base.calendar import reporting
from danvan.base.files import actions as files
from danvan.base.jobs import actions as jobs
from danvan.base.journal import sequencer
from danvan.base.matters import codes
from danvan.base.matters.models import Matter, Thing
from danvan.base.moves import actions as moves
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import ANYONE, PLATFORM, Actor
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import (
    complaints,
    conduct,
    contributing,
    denunciation,
    information,
    land,
    returning,
    voters,
)
from danvan.check.petitions.models import (
    Complaint,
    Contribution,
    Denunciation,
    InformationRequest,
    LandDispute,
    Petition,
    Recommendation,
    Recurrence,
    Return,
    Session,
)
from danvan.check.surveys import actions as surveys
from danvan.check.surveys.models import Survey
from danvan.do.directives import actions as directives
from danvan.do.directives.actions import standing, themes
from danvan.do.directives.models import Directive, Draft, PeriodReport, Support, Target, Task, Theme
from danvan.site.village import BEGAN, Village, settle
from tests import pictures
from tests.village import at
from tests.worlds import As

NOW = at("2025-09-08 09:00")  # so long ago that by now everything is late
SECRET, OTHER = codes.secret("of a form"), codes.secret("of another form")
BASIS = "khoản 1 Điều 11 Luật 10/2022/QH15"
PRINCIPALS = ("nobody", "bearer", "other_bearer", "lan", "ba", "tu", "minh", "nga", "hoa", "mai", "son", "quan")


@dataclass
class Scene:
    """The village, everybody in it by name, and the matters by name."""

    village: Village
    actors: dict[str, Actor]
    petitions: dict[str, Petition] = field(default_factory=dict)
    complaints: dict[str, Complaint] = field(default_factory=dict)
    sealed: dict[str, Denunciation] = field(default_factory=dict)
    sessions: dict[str, Session] = field(default_factory=dict)
    voters: dict[str, Recommendation] = field(default_factory=dict)
    information: dict[str, InformationRequest] = field(default_factory=dict)
    land: dict[str, LandDispute] = field(default_factory=dict)
    contributions: dict[str, Contribution] = field(default_factory=dict)
    recurrences: dict[str, Recurrence] = field(default_factory=dict)
    returns: dict[str, Return] = field(default_factory=dict)
    directives: dict[str, Directive] = field(default_factory=dict)
    tasks: dict[str, Task] = field(default_factory=dict)
    supports: dict[str, Support] = field(default_factory=dict)
    drafts: dict[str, Draft] = field(default_factory=dict)
    reports: dict[str, PeriodReport] = field(default_factory=dict)
    surveys: dict[str, Survey] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)
    targets: dict[str, Target] = field(default_factory=dict)

    def thing(self, name: str) -> Thing:
        """Return a matter's row in its house: `scene.thing("petitions.routed")`."""
        house, _, which = name.partition(".")
        return getattr(self, house)[which]  # type: ignore[no-any-return]

    def matters(self) -> dict[str, Matter]:
        """Return every matter by its full name."""
        houses = ("petitions", "complaints", "sealed", "sessions", "voters", "information", "land", "contributions", "recurrences", "returns", "directives", "tasks", "supports", "reports", "surveys", "themes", "targets")
        return {f"{house}.{name}": thing.matter for house in houses for name, thing in getattr(self, house).items()}

    def browser(self, name: str) -> As:
        """Return the browser of somebody; whoever bears a code has typed it in."""
        client = As(raise_request_exception=False).of(self.actors[name])
        if name in ("bearer", "other_bearer"):
            client.post(reverse("site:follow"), {"code": SECRET if name == "bearer" else OTHER})
        return client


def canary(name: str, part: str = "") -> str:
    """Return the word that only the text of one matter holds."""
    return f"Hoàng-yến-{name.replace('.', '-')}{part and '-' + part}-hót"


def _recurrence(village: Village) -> Recurrence:
    about = {"agency": village.commune, "place": village.thon_dong, "subject": village.lighting}
    one = Recurrence(matter=Matter(house="petitions", kind="recurrence", opened_at=NOW, **about), times=3, days=60)
    moves.make(one, "raise", by=PLATFORM, at=NOW)
    return one


def _contribution(scene: Scene) -> Contribution:
    """Return what ông Minh asks the culture office for a report, of which it may read nothing."""
    question = contributing.Question(agency=scene.village.culture, words=canary("contributions.asked"), days=3)
    return contributing.consult(scene.petitions["taken_on"], question=question, by=scene.village.minh, at=NOW)


def play() -> Scene:
    """Return the scene: everything that happens before anybody comes."""
    village = settle()
    scene = Scene(village, _people(village))
    scene.surveys["launched"] = surveys.launch(village.works, by=village.hoa, at=NOW)
    for state in ("routed", "waiting", "proposed", "answered"):
        scene.petitions[state] = _petition(scene, state)
    _publish(scene.petitions["answered"], village)
    scene.petitions["submitted"] = _sent("submitted", village, secret=SECRET)
    scene.petitions["others"] = _sent("others", village, secret=OTHER)
    scene.petitions["elsewhere"] = _elsewhere(scene)
    for state in ("reported", "taken_on"):
        scene.petitions[state] = _report(state, village)
    scene.petitions["heard"] = conduct.submit(canary("petitions.heard"), place=village.thon_dong, about_head=False, by=village.lan, at=NOW)
    scene.sealed["received"] = denunciation.receive("5/2025", agency=village.commune, received_on=NOW.date(), by=village.tu, at=NOW)
    scene.contributions["asked"] = _contribution(scene)
    scene.recurrences["raised"] = _recurrence(village)
    month = reporting.period("month", on=NOW.date())
    scene.returns["sent"] = returning.hand_in(village.commune, period=month, front=village.front, by=village.tu, at=NOW)
    scene.returns["exported"] = returning.export(village.commune, what="complaints", period=month, rows=0, by=village.tu, at=NOW)
    _complaints(scene)
    _voters(scene)
    for name in ("requested", "incomplete", "sought", "put_forward", "supplied"):
        scene.information[name] = _information(name, village)
    for name in ("asked", "met"):
        scene.land[name] = _land(name, village)
    _documents(scene)
    _themes(scene)
    _reports(scene)
    while jobs.run_due(at=NOW):
        pass
    sequencer.hold("scene", at=NOW)
    sequencer.grow("scene", at=NOW)
    return scene


def _people(village: Village) -> dict[str, Actor]:
    nga = Person.objects.create(code="nga", name="chị Nga")
    Role.objects.create(person=nga, agency=village.culture, word="officer", valid_from=BEGAN)
    named = {name: getattr(village, name) for name in ("lan", "ba", "tu", "minh", "hoa", "mai", "son", "quan")}
    bearers = {
        name: Actor(bears=frozenset({codes.bearer(secret)}))
        for name, secret in (("bearer", SECRET), ("other_bearer", OTHER))
    }
    return {"nobody": ANYONE, "nga": Actor(nga), **named, **bearers}


def _petition(scene: Scene, state: str) -> Petition:
    """Return a petition of bà Lan that has come to a state."""
    village, name = scene.village, f"petitions.{state}"
    photo = files.keep(pictures.picture(colour="navy"))
    petition = petitions.submit(
        canary(name), place=village.thon_dong, by=village.lan, at=NOW, where=canary(name, "nơi"), photo=photo
    )
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=NOW)
    petitions.route(petition, agency=village.works, by=village.tu, at=NOW)
    if state == "waiting":
        petitions.ask_back(petition, question=canary(name, "hỏi"), by=village.minh, at=NOW)
    if state in ("proposed", "answered"):
        _answer(petition, name=name, village=village)
    if state == "answered":
        petitions.approve(petition, by=village.hoa, at=NOW)
    return petition


def _answer(petition: Petition, *, name: str, village: Village) -> None:
    proof = files.keep(pictures.picture(colour="maroon"))
    for part in ("nháp", "trả lời"):  # the first draft is sent back with a remark between officers
        answer = petitions.Answer(done=canary(name, part), done_on=NOW.date(), done_by="Tổ điện", proof=proof)
        petitions.propose(petition, answer=answer, by=village.minh, at=NOW)
        if part == "nháp":
            petitions.send_back(petition, remark=canary(name, "nội bộ"), by=village.hoa, at=NOW)


def _sent(state: str, village: Village, *, secret: str) -> Petition:
    """Return a petition of somebody without an account."""
    bearer = codes.bearer(secret)
    by = Actor(bears=frozenset({bearer}))
    return petitions.submit(canary(f"petitions.{state}"), place=village.thon_dong, by=by, at=NOW, bearer=bearer)


def _elsewhere(scene: Scene) -> Petition:
    village = scene.village
    petition = petitions.submit(canary("petitions.elsewhere"), place=village.thon_dong, by=village.ba, at=NOW)
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=NOW)
    petitions.route(petition, agency=village.culture, by=village.tu, at=NOW)
    return petition


def _report(state: str, village: Village) -> Petition:
    """Return a report of bà Lan from the street, as it came or taken on."""
    report = petitions.submit(canary(f"petitions.{state}"), place=village.thon_dong, by=village.lan, at=NOW, kind="report")
    if state == "taken_on":
        petitions.take_on(report, subject=village.lighting, agency=village.works, urgency="urgent", by=village.tu, at=NOW)
    return report


def _complaints(scene: Scene) -> None:
    """Have bà Lan prepare a complaint, and anh Tú register two; ông Minh looks into one of them."""
    village = scene.village
    said = {
        name: complaints.Words(complainant="bà Lan", address="Thôn Đông", against=canary(f"complaints.{name}"), text="Đất", request="Hủy")
        for name in ("prepared", "lodged", "taken_up")
    }
    receipt = complaints.Receipt(came="counter", received_on=NOW.date(), shown_by="slip", signed=True)
    scene.complaints["prepared"] = complaints.prepare(said["prepared"], settler=village.commune, by=village.lan, at=NOW)
    for name in ("lodged", "taken_up"):
        scene.complaints[name] = complaints.take_in(said[name], receipt=receipt, settler=village.commune, by=village.tu, at=NOW)
    complaints.take_evidence(scene.complaints["taken_up"], words="Ảnh", file=files.keep(pictures.picture(colour="teal")), by=village.tu, at=NOW)
    complaints.accept(scene.complaints["taken_up"], by=village.hoa, at=NOW)
    role = Role.objects.get(person=village.minh.person)
    complaints.appoint(scene.complaints["taken_up"], role=role, taken_by=None, by=village.hoa, at=NOW)


def _publish(petition: Petition, village: Village) -> None:
    """Let everybody read of a petition what holds nothing of its words, and see its picture."""
    petitions.redact(petition, words="Một việc", answer="Đã làm", by=village.minh, at=NOW)
    petitions.choose(petition, which="photo", picture=petition.photo, by=village.minh, at=NOW)
    petitions.publish(petition, by=village.hoa, at=NOW)


def _information(name: str, village: Village) -> InformationRequest:
    """Return what bà Lan asks of the commune, as far as ông Minh has come with it."""
    asked = information.Asked(requester="bà Lan", address="Thôn Đông", asked=canary(f"information.{name}"), way="electronic")
    request = information.submit(asked, agency=village.commune, by=village.lan, at=NOW)
    if name == "incomplete":
        information.ask_back(request, lacks="Năm nào?", by=village.tu, at=NOW)
    if name in ("sought", "put_forward", "supplied"):
        information.seek(request, agency=village.works, is_complex=True, by=village.tu, at=NOW)
    if name in ("put_forward", "supplied"):
        reply = information.Reply(outcome="full", answer=canary(f"information.{name}", "nháp" if name == "put_forward" else "trả lời"), file=files.keep(pictures.picture(colour="teal")))
        information.propose(request, reply=reply, by=village.minh, at=NOW)
    if name == "supplied":
        information.approve(request, by=village.hoa, at=NOW)
    return request


def _land(name: str, village: Village) -> LandDispute:
    """Return a dispute of bà Lan with a neighbour; both were called to a meeting whose hour has come, or nothing was done yet."""
    asked = land.Asked(asker="bà Lan", address="Thôn Đông", other_party="ông Thọ", plot="Thửa 41", about=canary(f"land.{name}"))
    dispute = land.submit(asked, agency=village.commune, received_on=NOW.date(), by=village.lan, at=NOW)
    if name == "met":
        land.take_up(dispute, agency=village.works, council="Bà Hoa", by=village.tu, at=NOW)
        land.call_meeting(dispute, meets_at=NOW + timedelta(hours=1), where="Nhà văn hóa", by=village.minh, at=NOW)
        dispute.minutes = files.keep(pictures.picture(colour="olive"))
        dispute.save()
    return dispute


def _voters(scene: Scene) -> None:
    """Collect recommendations for a session that is going on, and publish one with an answer and a draft."""
    village, collected = scene.village, voters.Collected(by="front", on=NOW.date())
    for name in ("collecting", "put_out"):
        scene.sessions[name] = voters.call(
            canary(f"sessions.{name}"), agency=village.commune, council="commune", opens_on=NOW.date(), next_on=date(2025, 12, 8), by=village.tu, at=NOW
        )
    for name, session in (("received", "collecting"), ("sent", "collecting"), ("waits", "put_out"), ("replied", "put_out")):
        one = voters.take_in(canary(f"voters.{name}"), session=scene.sessions[session], collected=collected, by=village.tu, at=NOW)
        if name != "received":
            voters.route(one, agency=village.works, by=village.tu, at=NOW)
        if name in ("waits", "replied"):
            voters.propose(one, answer=voters.Answer(outcome="explained", text=canary(f"voters.{name}", "nháp" if name == "waits" else "đáp")), by=village.minh, at=NOW)
        if name == "replied":
            voters.approve(one, by=village.hoa, at=NOW)
        scene.voters[name] = one
    for called in scene.sessions.values():
        voters.ask_out(called, by=village.tu, at=NOW)
    voters.put_out(scene.sessions["put_out"], by=village.hoa, at=NOW)
    scene.voters |= {name: Recommendation.objects.get(pk=one.pk) for name, one in scene.voters.items()}


def _documents(scene: Scene) -> None:
    for number, name in enumerate(("registered", "handed_out", "published"), start=1):
        scene.directives[name] = _directive(f"directives.{name}", number=number, scene=scene)
        scene.drafts[name] = _draft(scene.directives[name], lead="works", scene=scene)
        if name != "registered":
            _hand_out(name, scene=scene)
    finished = scene.tasks["published"]
    proof = files.keep(pictures.picture(colour="olive"))
    directives.finish(finished, done=canary("tasks.published", "xong"), proof=proof, by=scene.village.minh, at=NOW)
    directives.publish(scene.directives["published"], basis=BASIS, by=scene.village.hoa, at=NOW)
    scene.tasks["published"] = Task.objects.get(pk=finished.pk)
    scene.drafts["left"] = _draft(scene.directives["published"], lead="culture", scene=scene)


def _themes(scene: Scene) -> None:
    """Set a theme and publish another; give a task that comes each quarter its target."""
    village = scene.village
    for name in ("own", "open"):
        said = themes.Said(name=canary(f"themes.{name}"), first_year=2025, last_year=2025)
        scene.themes[name] = themes.set_theme(said, by=village.tu, at=NOW)
    themes.publish_theme(scene.themes["open"], basis=BASIS, by=village.hoa, at=NOW)
    task = scene.tasks["handed_out"]
    standing.make_standing(task, every="quarter", by=village.hoa, at=NOW)
    aim = standing.Aim(day=NOW.date(), wanted=Decimal(30), unit="bóng", quality="Sáng đều", report_on=date(2025, 10, 5))
    scene.targets["handed_out"] = standing.set_target(task, aim=aim, by=village.hoa, at=NOW)


def _directive(name: str, *, number: int, scene: Scene) -> Directive:
    identity = directives.Identity(
        number=f"{number}/KH-UBND", type="Kế hoạch", issuer="UBND xã An Bình", issued_on=date(2025, 9, 1),
        title=canary(name, "trích yếu"),
    )
    task = name.replace("directives", "tasks")
    text = f"Kế hoạch {canary(name)}. Sửa đèn {canary(task)}. Mời họp {canary(task + '_front')}."
    filing = directives.Filing(scan=files.keep(pictures.picture(colour="teal")))
    return directives.register(text, identity=identity, filing=filing, by=scene.village.tu, at=NOW)


def _draft(directive: Directive, *, lead: str, scene: Scene) -> Draft:
    """Return a confirmed draft that points at one sentence of the text."""
    start = directive.text.index("Mời họp" if lead == "front" else "Sửa đèn")
    span = (start, directive.text.index(".", directive.text.index("-hót", start)) + 1)
    support = (scene.village.culture,) if lead == "works" else ()
    asked = canary(next((f"supports.{name}" for name, one in scene.directives.items() if one == directive), "supports"))
    wanted = directives.Wanted(
        text=directive.text[slice(*span)], lead=getattr(scene.village, lead), supporting=support,
        shares={agency.pk: directives.Share(request=asked) for agency in support},
    )
    return directives.add(directive, span=span, wanted=wanted, by=scene.village.tu, at=NOW)


def _hand_out(name: str, *, scene: Scene) -> None:
    """Assign the works office its task, and ask the Front."""
    directive, hoa = scene.directives[name], scene.village.hoa
    asked = _draft(directive, lead="front", scene=scene)
    tasks = directives.assign(directive, drafts=[scene.drafts[name], asked], by=hoa, at=NOW)
    scene.tasks |= {name: tasks[0], f"{name}_front": tasks[1]}
    scene.supports[name] = Support.objects.get(task=tasks[0])


def _reports(scene: Scene) -> None:
    """Draw up the month's report of the commune and send the week's."""
    for name, key in (("drawn_up", "month"), ("reported", "week")):
        period, hoa = reporting.period(key, on=NOW.date() - timedelta(days=7)), scene.village.hoa
        report = directives.draw_up(scene.village.commune, period=period, by=hoa, at=NOW)
        directives.remark(report, words=canary(f"reports.{name}"), by=hoa, at=NOW)
        if name == "reported":
            directives.submit(report, by=hoa, at=NOW)
        scene.reports[name] = report
