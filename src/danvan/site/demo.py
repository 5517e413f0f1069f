"""`danvan demo`: the village of An Bình with a few weeks of its life, for whoever wants to look around."""

import argparse
import io
import sys
from datetime import date, datetime, time, timedelta
from pathlib import Path

from django.db import transaction
from django.utils import timezone
from django.utils.timezone import localdate
from PIL import Image, ImageDraw

from danvan.base.agencies.models import Agency
from danvan.base.files import actions as files
from danvan.base.files import disk
from danvan.base.files.models import StoredFile
from danvan.base.journal.models import Entry
from danvan.base.office import actions as office
from danvan.base.office.actions.rules import Wanted
from danvan.base.office.queries.held import ANYWHERE
from danvan.base.people.models import Person, Role
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import complaints, information, land, voters
from danvan.check.petitions.models import Petition, Recommendation
from danvan.check.surveys import actions as surveys
from danvan.check.surveys.models import Rating
from danvan.do.directives import actions as directives
from danvan.do.directives.models import Directive, Draft
from danvan.engines import edxml
from danvan.site import demo_map, demo_themes, stories
from danvan.site.scale import province
from danvan.site.stories import Document, Recommended, Story
from danvan.site.village import BEGAN, Village, settle

PASSWORD = "an-binh-2026"  # noqa: S105 - of a village that does not exist, printed for whoever looks at it
LOGINS = {
    "lan": "bà Lan, người dân", "tu": "anh Tú, công chức tiếp nhận", "minh": "ông Minh, chuyên viên",
    "hoa": "bà Hoa, Chủ tịch UBND xã", "hien": "bà Hiền, Trưởng phòng Kinh tế", "quan": "anh Quân, quản trị hệ thống của xã", "mai": "chị Mai, Sở Nội vụ",
    "son": "bác Sơn, Mặt trận Tổ quốc", "phuc": "ông Phúc, Chủ tịch UBND tỉnh",
}
OFFICE = {  # of no body that there is
    "DANVAN_OFFICE_CODE": stories.CODE, "DANVAN_OFFICE_AGENCY": "an-binh", "DANVAN_OFFICE_PHONE": "0200 000 000",
    "DANVAN_OFFICE_ADDRESS": "Trụ sở UBND xã An Bình",
}  # fmt: skip
FOLDERS = {"DANVAN_EXCHANGE_IN": "trao-doi/den", "DANVAN_EXCHANGE_OUT": "trao-doi/di"}
DAY, HOUR = timedelta(days=1), timedelta(hours=1)


def demo(words: list[str]) -> int:
    """Settle the village where the database is empty, and print who can log in."""
    parser = argparse.ArgumentParser(prog="danvan demo", description="Dựng xã mẫu An Bình.")
    parser.add_argument("--scale", type=int, default=0, metavar="N", help="dựng cả tỉnh mẫu có chừng ấy nhiệm vụ, để đo")
    parser.add_argument("--petitions", type=int, default=0, metavar="N", help="dựng cả tỉnh mẫu có chừng ấy hồ sơ người dân gửi, để đo")
    asked = parser.parse_args(words)
    if Person.objects.exists():
        if not Person.objects.filter(code="hoa").exists():
            print("Cơ sở dữ liệu này đã có người dùng: không dựng xã mẫu.", file=sys.stderr)
            return 1
        if first := Agency.objects.filter(code="an-binh", above__code="province").first():
            province.grow(first, many=asked.scale or asked.petitions)  # on from where it was stopped
    elif asked.scale:
        province.settled(tasks=asked.scale, at=timezone.now(), password=PASSWORD)
    elif asked.petitions:
        province.heard(petitions=asked.petitions, at=timezone.now(), password=PASSWORD)
    else:
        with transaction.atomic():
            village = settle(password=PASSWORD)
            _head(village)
            _province(village)
            live(village, at=timezone.now())
    print(f"Đăng nhập thử, mật khẩu chung: {PASSWORD}")
    for code, who in LOGINS.items():
        print(f"  {code:5} {who}")
    return 0


def lay(folder: Path) -> None:
    """Lay a package into the folder of a document system: the same bytes each time, so it is taken in once."""
    story = stories.PACKAGE
    number, notation = edxml.split(story.number)
    package = edxml.Package(
        sender=edxml.Party(stories.SENDER, story.issuer), to=(edxml.Party(stories.CODE, "UBND xã An Bình"),), number=number,
        notation=notation, issued_on=story.issued_on, subject=story.title, type_name=story.type,
        attachments=(edxml.Attachment("ke-hoach.txt", story.text.encode(), type="text/plain"),),
    )  # fmt: skip
    sent_at = datetime.combine(story.issued_on, time(9), tzinfo=timezone.get_default_timezone())
    disk.write(folder / "ke-hoach-cua-tinh.edxml", data=edxml.write(package, at=sent_at))


def live(village: Village, *, at: datetime) -> None:
    """Let the weeks before a moment happen."""
    survey = surveys.launch(village.works, by=village.hoa, at=at - 60 * DAY)
    for document in stories.DOCUMENTS:
        _register(document, village=village, at=at - 59 * DAY)
    _own_plan(village, at=at - 50 * DAY)
    demo_themes.live(village, at=at)
    demo_map.live(village, at=at)
    for story in stories.PETITIONS:
        _tell(story, village=village, now=at)
    _complain(village, now=at)
    _inform(village, now=at)
    _mediate(village, now=at)
    _recommend(village, now=at)
    surveys.publish(survey, by=village.hoa, at=at - 2 * DAY)
    surveys.launch(village.works, by=village.hoa, at=at - 1 * DAY)
    _office(village, now=at)


def _head(village: Village) -> None:
    """Give the works office a head, who may return tasks, and a unit below, to which she may hand them over."""
    head = Person.objects.settle(code="hien", name="bà Hiền", password=PASSWORD)
    Role.objects.create(person=head, agency=village.works, word="leader", post="Trưởng phòng Kinh tế", valid_from=BEGAN)
    Agency.objects.create(code="an-binh-infra", name=stories.UNIT, kind="public_service_unit", above=village.works, valid_from=BEGAN)


def _province(village: Village) -> None:
    """Put a province with its chair above the commune: to whom one complains again, and who hears what is about the commune's head."""
    above = Agency.objects.create(
        code="tinh", name=stories.PROVINCE, kind="province", valid_from=BEGAN, email="tinh@an-binh.example", phone="0200 000 001", address="Trụ sở UBND tỉnh",
    )
    chair = Person.objects.settle(code="phuc", name="ông Phúc", password=PASSWORD)
    Role.objects.create(person=chair, agency=above, word="leader", post="Chủ tịch UBND tỉnh", valid_from=BEGAN)
    village.commune.above = above
    village.commune.save(update_fields=["above"])


def _tell(story: Story, *, village: Village, now: datetime) -> None:
    at = now - story.days_ago * DAY
    place = Place.objects.get(code=story.place)
    petition = petitions.submit(story.text, place=place, where=story.where, by=village.lan, at=at, kind=story.kind)
    if not story.subject:
        return
    subject, agency = Subject.objects.get(code=story.subject), Agency.objects.get(code=story.agency)
    if story.urgency:
        petitions.take_on(petition, subject=subject, agency=agency, urgency=story.urgency, by=village.tu, at=at + HOUR)
        return
    petitions.classify(petition, subject=subject, by=village.tu, at=at + DAY)
    petitions.route(petition, agency=agency, by=village.tu, at=at + DAY)
    if story.asked:
        petitions.ask_back(petition, question=story.asked, by=village.minh, at=at + 2 * DAY)
    if story.done:
        _answer(story, petition, village=village, at=at + story.days * DAY)


def _answer(story: Story, petition: Petition, *, village: Village, at: datetime) -> None:
    by = village.minh if petition.matter.agency == village.works else village.linh
    said = petitions.Answer(
        done=story.done, done_on=localdate(at), done_by="Tổ quản lý hạ tầng",
        proof=_picture(story.done) if story.proven else None, no_proof="" if story.proven else "Việc làm theo lịch",
    )
    petitions.propose(petition, answer=said, by=by, at=at)
    if story.waits_for_head:
        return
    petitions.redact(petition, words=story.text, answer=story.done, by=by, at=at + HOUR)
    petitions.approve(petition, public=True, by=village.hoa, at=at + timedelta(hours=3))
    answered = Entry.objects.get(word="petitions.answered", matter=petition.matter)
    surveys.invite(answered, at=at + timedelta(hours=3))
    if story.stars:
        for rating in Rating.objects.filter(about=petition.matter):
            surveys.rate(rating, stars=story.stars, by=village.lan, at=at + DAY)
    if story.reopened:
        petitions.reopen(petition, reason=story.reopened, by=village.lan, at=at + 2 * DAY)


def _complain(village: Village, *, now: datetime) -> None:
    """Let two complaints be on their way: one that ông Minh looks into, and one that a resident has prepared and not brought yet."""
    at, said = now - 12 * DAY, complaints.Words(**stories.COMPLAINT)
    receipt = complaints.Receipt(came="counter", received_on=localdate(at), shown_by="slip", signed=True)
    taken = complaints.take_in(said, receipt=receipt, settler=village.commune, by=village.tu, at=at)
    complaints.accept(taken, by=village.hoa, at=at + 4 * DAY)
    role = Role.objects.get(person=village.minh.person)
    complaints.appoint(taken, role=role, taken_by=village.hoa.person, by=village.hoa, at=at + 5 * DAY)
    complaints.prepare(complaints.Words(**stories.PREPARED), settler=village.commune, by=village.lan, at=now - 2 * DAY)


def _recommend(village: Village, *, now: datetime) -> None:
    """Collect what voters recommend for a session: one is under way with another along, one is answered, one waits."""
    at = now - 45 * DAY
    session = voters.call(
        stories.SESSION, agency=village.commune, council="commune", opens_on=localdate(at + 5 * DAY), next_on=localdate(now + 60 * DAY),
        by=village.tu, at=at,
    )  # fmt: skip
    voters.invite(session, agency=village.front, by=village.tu, at=at)
    for said in stories.RECOMMENDED:
        collected = voters.Collected(by="front", on=localdate(at), place=Place.objects.get(code=said.place))
        one = voters.take_in(said.text, session=session, collected=collected, by=village.tu, at=at)
        if said.along:
            voters.group(one, into=Recommendation.objects.get(session=session, text=said.along), by=village.tu, at=at + HOUR)
        else:
            voters.route(one, agency=getattr(village, said.agency), by=village.tu, at=at + HOUR)
    for said in stories.RECOMMENDED:
        if said.outcome:
            _reply(Recommendation.objects.get(session=session, text=said.text), said=said, village=village, now=now)


def _reply(one: Recommendation, *, said: Recommended, village: Village, now: datetime) -> None:
    planned_on = localdate(now + 40 * DAY) if said.outcome == "under_way" else None
    by = village.minh if said.agency == "works" else village.linh
    voters.propose(one, answer=voters.Answer(outcome=said.outcome, text=said.answer, planned_on=planned_on), by=by, at=now - 9 * DAY)
    voters.approve(one, by=village.hoa, at=now - 8 * DAY)


def _inform(village: Village, *, now: datetime) -> None:
    """Let bà Lan ask what the lamps have cost; ông Minh has to gather it and has asked for more time."""
    request = information.submit(information.Asked(**stories.ASKED), agency=village.commune, by=village.lan, at=now - 4 * DAY)
    information.seek(request, agency=village.works, is_complex=True, by=village.tu, at=now - 3 * DAY)
    information.ask_time(request, reason="Sổ của ba thôn cũ để ở hai kho.", by=village.minh, at=now - 1 * DAY)


def _mediate(village: Village, *, now: datetime) -> None:
    """Let bà Lan ask the commune to mediate over a hedge; both neighbours are called to the house of culture."""
    received_on = localdate(now - 6 * DAY)
    dispute = land.submit(land.Asked(**stories.DISPUTED), agency=village.commune, received_on=received_on, by=village.lan, at=now - 6 * DAY)
    land.take_up(dispute, agency=village.works, council=stories.COUNCIL, by=village.tu, at=now - 5 * DAY)
    meets_at = datetime.combine(localdate(now + 4 * DAY), time(8, 30), tzinfo=timezone.get_default_timezone())
    land.call_meeting(dispute, meets_at=meets_at, where="Nhà văn hóa thôn Đông", by=village.minh, at=now - 4 * DAY)


def _register(document: Document, *, village: Village, at: datetime) -> Directive:
    identity = directives.Identity(
        number=document.number, type=document.type, issuer=document.issuer, issued_on=document.issued_on,
        title=document.title,
    )
    directive = directives.register(document.text, identity=identity, by=village.tu, at=at)
    directives.publish(directive, basis=document.basis, by=village.hoa, at=at)
    return directive


def _own_plan(village: Village, *, at: datetime) -> None:
    plan = stories.own_plan(issued_on=localdate(at), soon=localdate(at + 57 * DAY), late=localdate(at + 44 * DAY))
    directive = _register(plan, village=village, at=at)
    above = Directive.objects.get(number=stories.CARRIED_OUT)
    directives.link(directive, above=above, by=village.tu, at=at)
    drafts = list(Draft.objects.filter(directive=directive, lead__isnull=False).order_by("start"))
    for draft in drafts:
        directives.accept(directive, draft=draft, by=village.tu, at=at, sure=True)
    tasks = directives.assign(directive, drafts=drafts, by=village.hoa, at=at + DAY)
    first, *_ = (task for task in tasks if task.matter.agency == village.works)
    directives.report(first, percent=60, words="Đã sửa đèn hai thôn.", by=village.minh, at=at + 30 * DAY)
    for task in tasks:
        if task.matter.agency == village.culture:
            directives.finish(
                task, done="Đã niêm yết ở cả ba nhà văn hóa.", proof=_picture("Lịch tiếp công dân"), by=village.linh,
                at=at + 20 * DAY,
            )


def _office(village: Village, *, now: datetime) -> None:
    """Let the office have a rule in force, one that waits for a second person, two hamlets that will merge."""
    commune, today = village.commune, localdate(now)
    hamlets = [_hamlet(name, village=village, at=now - 40 * DAY) for name in stories.HAMLETS]
    case = office.propose_succession(
        "merge", before=hamlets, after=[office.Founded(name=stories.MERGED)], on=today + timedelta(days=30),
        basis=stories.RESOLUTION, by=village.quan, at=now - 2 * DAY,
    )
    office.confirm_succession(case, by=village.hoa, at=now - 1 * DAY)
    for subject, agency in stories.SUGGESTED.items():
        office.set_rule("routing", agency=commune, wanted=_routing(subject, agency, on=today), by=village.quan, at=now - 6 * HOUR)
    for weekday, value in stories.RECEPTIONS.items():
        receives = Wanted(key=weekday, value={"weekday": weekday, **value}, source=stories.DECISION, valid_from=today)
        office.set_rule("reception", agency=commune, wanted=receives, by=village.hoa, at=now - 6 * HOUR)
    day = today + timedelta(days=10)
    closed = Wanted(
        key=day.isoformat(), value={"is": "off", "why": "Hội làng An Bình"}, source=stories.DECISION, valid_from=today,
    )
    office.set_rule("calendar", agency=commune, wanted=closed, by=village.quan, at=now - 5 * HOUR)


def _routing(subject: str, agency: str, *, on: date) -> Wanted:
    return Wanted(key=f"{subject}:{ANYWHERE}", value={"agency": agency}, source=stories.DECISION, valid_from=on)


def _hamlet(name: str, *, village: Village, at: datetime) -> Agency:
    return office.add_agency(name, kind="village", above=village.commune, valid_from=localdate(at), by=village.hoa, at=at)


def _picture(words: str) -> StoredFile:
    """Draw a picture for proof, plainly one of the demo."""
    picture = Image.new("RGB", (640, 420), (214, 226, 208))
    ImageDraw.Draw(picture).text((24, 190), f"Ảnh minh họa: {words}", fill=(30, 60, 40))
    drawn = io.BytesIO()
    picture.save(drawn, "JPEG")
    return files.keep(drawn.getvalue(), pictures_only=True)
