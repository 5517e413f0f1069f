"""The end of a year: what a plan leaves undone goes on to the next year's, with its history and why; nothing is lost on the way."""

from datetime import date

from danvan.base.duties import queries as duties
from danvan.base.duties.models import Duty
from danvan.base.journal import queries as journal
from danvan.base.people.relations import ANYONE
from danvan.do.directives import actions as directives
from danvan.do.directives import queries
from danvan.do.directives.actions import carrying
from danvan.do.directives.models import CarryOver, Directive, Task
from danvan.do.directives.queries import carrying as carried
from danvan.site.village import Village
from tests.village import at

BASIS = "khoản 1 Điều 11 Luật 10/2022/QH15"
TEXT = "Kế hoạch năm {year}. Thay bóng đèn ở ba thôn. Sửa cống thôn Đoài. Nạo vét kênh thôn Trung. Mời họp thôn. Quét vôi nhà văn hóa."
CUT_OFF = date(2027, 3, 31)


def plan(village: Village, *, year: int) -> Directive:
    """Return the plan of a year, as anh Tú registers it."""
    identity = directives.Identity(
        number="5/KH-UBND", type="Kế hoạch", issuer="UBND xã An Bình", issued_on=date(year, 1, 5), title=f"Sửa sang đường thôn năm {year}",
    )
    return directives.register(TEXT.format(year=year), identity=identity, by=village.tu, at=at(f"{year}-01-06 08:00"))


def assigned(directive: Directive, village: Village, *, year: int) -> list[Task]:
    """Return the plan's five tasks: three of works, one of culture, one that the Front is asked for."""
    said = (
        ("Thay bóng đèn ở ba thôn.", village.works), ("Sửa cống thôn Đoài.", village.works), ("Nạo vét kênh thôn Trung.", village.works),
        ("Mời họp thôn.", village.front), ("Quét vôi nhà văn hóa.", village.culture),
    )  # fmt: skip
    drafts = []
    for words, lead in said:
        start = directive.text.index(words)
        wanted = directives.Wanted(text=words, lead=lead, due_on=date(year, 11, 30))
        drafts.append(directives.add(directive, span=(start, start + len(words)), wanted=wanted, by=village.tu, at=at(f"{year}-01-06 09:00")))
    return directives.assign(directive, drafts=drafts, by=village.hoa, at=at(f"{year}-01-07 08:00"))


def review(village: Village) -> carrying.Review:
    """Return why works was late, as bà Hoa writes it down."""
    return carrying.Review(why="Vốn về tháng 11", unit=village.works, post="Trưởng phòng", change="Ứng vốn từ quý I")


def test_what_a_year_leaves_undone_goes_on_and_every_task_is_accounted_for(village: Village) -> None:
    old = plan(village, year=2026)
    lamps, drain, canal, meeting, walls = assigned(old, village, year=2026)
    directives.publish(old, basis=BASIS, by=village.hoa, at=at("2026-01-08 08:00"))
    lamps, drain, canal, meeting, walls = (Task.objects.get(pk=one.pk) for one in (lamps, drain, canal, meeting, walls))
    directives.finish(lamps, done="Đã thay", no_proof="Làm đêm", by=village.minh, at=at("2026-06-01 08:00"))
    directives.report(drain, percent=60, words="Đã xong thôn Đoài dưới", by=village.minh, at=at("2026-10-01 08:00"))
    history = len(journal.history(drain.matter))

    new = plan(village, year=2027)
    end = at("2027-01-10 08:00")
    left = carried.unfinished(old, actor=village.hoa, at=end)
    assert [line.task for line in left] == [drain, canal, meeting, walls]  # all but what is done
    going = [carrying.Going(task=line.task, cut_off_on=CUT_OFF, review=review(village)) for line in left if line.task != walls]
    carrying.carry_all(going, target=new, by=village.hoa, at=end)
    directives.withdraw(Task.objects.get(pk=walls.pk), reason="Nhà văn hóa đã xây mới", by=village.hoa, at=end)

    assert not carried.unfinished(old, actor=village.hoa, at=end)
    shown = {line.task.pk: line for line in queries.lines(Task.objects.filter(directive=new))}
    assert set(shown) == {drain.pk, canal.pk, meeting.pk}
    assert (shown[drain.pk].state, shown[drain.pk].due_on, shown[drain.pk].task.percent) == ("Đang thực hiện", CUT_OFF, 60)
    assert len(journal.history(drain.matter)) == history + 2  # that it was late, then that it goes on: the same matter, with all that happened to it
    (open_duty,) = Duty.objects.filter(matter=drain.pk, closed_at=None)
    assert [one["due_on"] for one in open_duty.reasoning] == ["2026-11-30", "2027-03-31"]
    accounted = CarryOver.objects.filter(source=old).count() + Task.objects.filter(directive=old).count()
    assert accounted == 5
    asked = Task.objects.get(pk=meeting.pk)
    assert asked.matter.state == "requested"
    assert not duties.overdue(on=date(2028, 1, 1)).filter(matter=meeting.pk).exists()


def test_a_task_of_a_plan_that_stays_internal_is_not_opened_with_the_next_one(village: Village) -> None:
    old = plan(village, year=2026)
    task = assigned(old, village, year=2026)[1]
    new, end = plan(village, year=2027), at("2027-01-10 08:00")
    carrying.carry_over(task, target=new, cut_off_on=CUT_OFF, review=review(village), by=village.hoa, at=end)

    directives.publish(new, basis=BASIS, by=village.hoa, at=at("2027-01-11 08:00"))
    assert Task.objects.get(pk=task.pk).matter.visibility == "own"
    directives.publish(old, basis=BASIS, by=village.hoa, at=at("2027-01-12 08:00"))
    assert Task.objects.get(pk=task.pk).matter.visibility == "public"


def test_the_public_sees_where_a_task_went_and_never_why(village: Village) -> None:
    old = plan(village, year=2026)
    task = assigned(old, village, year=2026)[1]
    directives.publish(old, basis=BASIS, by=village.hoa, at=at("2026-01-08 08:00"))
    new, end = plan(village, year=2027), at("2027-01-10 08:00")
    carrying.carry_over(Task.objects.get(pk=task.pk), target=new, cut_off_on=CUT_OFF, review=review(village), by=village.hoa, at=end)

    (unnamed,) = carried.carried(CarryOver.objects.all(), actor=ANYONE, at=end)
    directives.publish(new, basis=BASIS, by=village.hoa, at=at("2027-01-11 08:00"))
    (named,) = carried.carried(CarryOver.objects.all(), actor=ANYONE, at=end)

    assert (unnamed.source, unnamed.target) == (old, None)  # as long as the new plan is internal
    assert (named.source, named.target) == (old, new)
    assert not any(hasattr(named, name) for name in ("why", "post", "unit", "change"))
    assert not carried.reviews(actor=ANYONE, at=end).exists()
    assert not carried.reviews(actor=village.minh, at=end).exists()
    assert carried.reviews(actor=village.hoa, at=end).get().why == "Vốn về tháng 11"
