import re
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from danvan.base.duties.models import Duty
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.moves.actions import ChangedMeanwhile
from danvan.base.moves.table import NotAllowed
from danvan.base.people import relations
from danvan.base.people.relations import ANYONE
from danvan.do.directives import actions
from danvan.do.directives.actions import carrying
from danvan.do.directives.models import CarryOver, Directive, DraftSupport, Support, Task
from danvan.do.directives.queries import carrying as queries
from danvan.do.directives.queries import documents, supports
from danvan.do.directives.tests.plan import KEY, LIGHTS, MEET, assigned, confirmed, registered
from danvan.do.directives.tests.plan import head as leader
from tests.village import Village, at
from tests.worlds import As

BASIS = "Khoản 1 Điều 11 Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15"
WHY, POST, CHANGE = "Chậm mua bóng vì thiếu vốn", "Phó trưởng phòng phụ trách điện", "Mua bóng từ quý I"
END = "2026-12-28 08:00"
CUT_OFF = date(2027, 3, 31)


@pytest.fixture
def task(village: Village) -> Task:
    return assigned(village)


def successor(village: Village, *, number: str = "1/KH-UBND", issued_on: date = date(2026, 12, 20)) -> Directive:
    identity = actions.Identity(
        number=number, type="Kế hoạch", issuer="UBND xã An Bình", issued_on=issued_on, title="Thắp sáng đường thôn năm 2027",
    )
    return actions.register("Kế hoạch năm 2027", identity=identity, by=village.tu, at=at("2026-12-21 08:00"))


def review(village: Village) -> carrying.Review:
    return carrying.Review(why=WHY, post=POST, unit=village.works, change=CHANGE)


def carried(task: Task, village: Village, *, target: Directive, by: str = "hoa", until: date = CUT_OFF) -> CarryOver:
    return carrying.carry_over(
        task, target=target, cut_off_on=until, review=review(village), by=getattr(village, by), at=at(END)
    )


def typed(task: Task, village: Village, *, target: Directive, **changes: Any) -> dict[str, Any]:
    code = task.matter.code
    whole = {
        "form_key": KEY, "target": target.pk, "cut_off_on": "31/03/2090", f"do-{code}": "carry", f"why-{code}": WHY,
        f"unit-{code}": village.works.pk, f"post-{code}": POST, f"change-{code}": CHANGE, f"version-{code}": task.matter.version,
    }
    if "successor" in changes:
        whole["target"] = changes.pop("successor")
    return whole | {f"{name}-{code}" if name in ("do", "why", "post", "until", "version") else name: value for name, value in changes.items()}


def address(directive: Directive) -> str:
    return reverse("directives:carry", args=[directive.matter.code])


def test_the_same_task_goes_on_with_its_history_until_a_day_that_is_kept_beside_the_former(village: Village, task: Task) -> None:
    old, target = task.directive, successor(village)
    actions.report(task, percent=40, words="Đã thay 12 bóng", by=village.minh, at=at("2026-05-01 08:00"))

    row = carried(task, village, target=target)

    same = Task.objects.get()
    assert (same.pk, same.directive, same.draft.directive) == (task.pk, target, old)
    assert (same.matter.state, same.percent) == ("progressed", 40)
    duty = Duty.objects.get(matter=task.pk, closed_at=None)
    assert (duty.due_on, [one["due_on"] for one in duty.reasoning]) == (CUT_OFF, ["2026-06-30", "2027-03-31"])
    assert (row.was_due_on, row.cut_off_on, row.state, row.percent) == (date(2026, 6, 30), CUT_OFF, "progressed", 40)
    assert Entry.objects.get(word="directives.progressed").matter == same.matter


def test_the_review_is_private_words_of_the_journal_and_no_fact(village: Village, task: Task) -> None:
    old, target = task.directive, successor(village)
    carried(task, village, target=target)

    entry = Entry.objects.get(word="directives.carried_over")
    assert entry.facts == {
        "source": old.matter.code, "target": target.matter.code, "percent": 0,
        "directives.finish:was": "2026-06-30", "directives.finish:is": "2027-03-31",
    }
    assert EntryContent.objects.get(entry=entry).private == {"why": WHY, "post": POST, "change": CHANGE}


def test_what_was_only_asked_goes_on_without_a_clock(village: Village) -> None:
    asked = assigned(village, words=MEET)

    carried(asked, village, target=successor(village))

    assert asked.matter.state == "requested"
    assert not Duty.objects.filter(matter=asked.pk).exists()


def test_a_task_goes_on_to_a_later_document_and_to_no_other(village: Village, task: Task) -> None:
    earlier = successor(village, number="9/KH-UBND", issued_on=date(2026, 1, 1))
    same_day = successor(village, number="8/KH-UBND", issued_on=date(2026, 1, 5))

    for target in (task.directive, earlier, same_day):
        with pytest.raises(NotAllowed):
            carried(task, village, target=target)
    with pytest.raises(NotAllowed):
        carried(task, village, target=successor(village), until=date(2026, 12, 27))
    assert not CarryOver.objects.exists()


@pytest.mark.parametrize("who", ["tu", "minh", "mai", "son", "lan"])
def test_nobody_but_who_assigned_moves_a_task_on(village: Village, task: Task, who: str) -> None:
    target = successor(village)

    with pytest.raises(NotAllowed):
        carried(task, village, target=target, by=who)
    assert Task.objects.get().directive != target


def test_what_is_done_does_not_go_on(village: Village, task: Task) -> None:
    actions.finish(task, done="Xong", no_proof="Làm đêm", by=village.minh, at=at("2026-06-01 08:00"))

    with pytest.raises(NotAllowed):
        carried(task, village, target=successor(village))


def test_who_has_seen_an_older_task_is_told(village: Village, task: Task) -> None:
    seen = Task.objects.get(pk=task.pk)
    actions.report(task, percent=40, words="Đã thay 12 bóng", by=village.minh, at=at("2026-05-01 08:00"))

    with pytest.raises(ChangedMeanwhile):
        carried(seen, village, target=successor(village))


def test_the_page_names_every_unfinished_task_and_shows_them_again_before_anything_is_done(
    village: Village, client: As, task: Task
) -> None:
    draft = confirmed(task.directive, village, words=MEET, on="2026-01-08 08:00")
    (other,) = actions.assign(task.directive, drafts=[draft], by=village.hoa, at=at("2026-01-08 09:00"))
    target, chair = successor(village), client.of(village.hoa)

    page = chair.get(address(task.directive)).content.decode()
    assert LIGHTS[:80] in page
    assert MEET[:80] in page
    told = typed(task, village, target=target) | {f"do-{other.matter.code}": "stay"}
    preview = chair.post(address(task.directive), told).content.decode()
    assert "Chưa có gì thay đổi" in preview
    assert WHY in preview
    assert not CarryOver.objects.exists()
    back = chair.post(address(task.directive), told | {"back": "1"}).content.decode()
    assert WHY in back
    assert not CarryOver.objects.exists()

    chair.post(address(task.directive), told | {"confirmed": "1"})

    assert CarryOver.objects.get().task == task
    assert Task.objects.get(pk=other.pk).directive == task.directive


def test_a_task_without_an_answer_is_asked_for_and_what_was_typed_stays(village: Village, client: As, task: Task) -> None:
    draft = confirmed(task.directive, village, words=MEET, on="2026-01-08 08:00")
    actions.assign(task.directive, drafts=[draft], by=village.hoa, at=at("2026-01-08 09:00"))

    page = client.of(village.hoa).post(
        address(task.directive), typed(task, village, target=successor(village), confirmed="1")
    ).content.decode()

    assert "không nhiệm vụ nào được bỏ qua" in page
    assert WHY in page
    assert not CarryOver.objects.exists()


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"why": ""}, "Chưa ghi vì sao chưa xong"), ({"post": ""}, "Chưa ghi chức vụ"), ({"post": "ông Minh"}, "không ghi tên người"),
        ({"cut_off_on": "31/03/2020"}, "không thể ở trước hôm nay"), ({"until": "31/03/2020"}, "không thể ở trước hôm nay"),
        ({"do": "stay"}, "Chưa chọn nhiệm vụ nào"), ({"successor": ""}, "Chưa chọn văn bản kế tiếp"),
        ({"do-XXXX": "carry"}, "vừa được xử lý ở nơi khác"), ({"why": "Văn bản TUYỆT MẬT"}, "TUYỆT MẬT"),
    ],
)  # fmt: skip
def test_what_is_missing_or_wrong_is_said_and_nothing_typed_is_lost(
    village: Village, client: As, task: Task, changes: dict[str, str], sentence: str
) -> None:
    told = typed(task, village, target=successor(village), confirmed="1", **changes)

    page = client.of(village.hoa).post(address(task.directive), told).content.decode()

    assert sentence in page
    assert CHANGE in page
    assert not CarryOver.objects.exists()


def test_a_form_sent_twice_moves_on_once_and_a_stale_one_is_told(village: Village, client: As, task: Task) -> None:
    chair, old, target = client.of(village.hoa), task.directive, successor(village)
    stale = chair.post(address(old), typed(task, village, target=target, confirmed="1", version=0))
    assert stale.status_code == 409
    assert WHY in stale.content.decode()

    sent = typed(task, village, target=target, confirmed="1")
    answers: list[Any] = [chair.post(address(old), sent) for _ in range(2)]

    assert {(one.status_code, one.url) for one in answers} == {(302, reverse("directives:page", args=[old.matter.code]))}
    assert CarryOver.objects.count() == 1


def test_both_documents_say_where_it_went_and_where_it_came_from(village: Village, client: As, task: Task) -> None:
    old, target, chair = task.directive, successor(village), client.of(village.hoa)
    carried(task, village, target=target)

    gone = chair.get(reverse("directives:page", args=[old.matter.code])).content.decode()
    come = chair.get(reverse("directives:page", args=[target.matter.code])).content.decode()
    shown = chair.get(reverse("directives:task", args=[task.matter.code])).content.decode()

    assert "nhiệm vụ đã chuyển tiếp sang văn bản sau" in gone
    assert reverse("directives:page", args=[target.matter.code]) in gone
    assert "Nhận từ văn bản trước" in come
    assert "30/06/2026" in come, come
    assert "31/03/2027" in shown


def test_a_review_is_on_no_page_for_everybody_and_for_leaders_on_theirs(village: Village, client: As, task: Task) -> None:
    old, target = task.directive, successor(village)
    for directive in (old, target):
        actions.publish(directive, basis=BASIS, by=village.hoa, at=at("2026-12-22 08:00"))
    carried(Task.objects.get(), village, target=target)
    pages = [
        reverse("directives:page", args=[old.matter.code]), reverse("directives:page", args=[target.matter.code]),
        reverse("directives:task", args=[task.matter.code]), reverse("directives:list"), reverse("site:home"), reverse("site:overdue"),
        reverse("site:entry", args=[Entry.objects.get(word="directives.carried_over").pk]),
        *(reverse("site:search") + f"?tim={words}" for words in ("thiếu+vốn", "phụ+trách")),
    ]

    for page in pages:
        for visitor in (As(), client.of(village.lan), client.of(village.mai)):
            told = visitor.get(page)
            assert told.status_code == 200, page
            assert not any(words in told.content.decode() for words in (WHY, POST, CHANGE)), page
    assert client.of(village.minh).get(reverse("directives:reviews")).status_code == 403
    assert WHY not in client.of(village.son).get(reverse("directives:reviews")).content.decode()
    leader = client.of(village.hoa).get(reverse("directives:reviews") + "?don-vi=an-binh-works&nam=2026").content.decode()
    assert all(words in leader for words in (WHY, POST, CHANGE))
    assert WHY not in client.of(village.hoa).get(reverse("directives:reviews") + "?nam=2025").content.decode()


def test_the_ways_are_read_with_as_many_queries_for_five_tasks_as_for_one(
    village: Village, task: Task, django_assert_num_queries: Any
) -> None:
    target = successor(village)
    carried(task, village, target=target)
    rows = CarryOver.objects.filter(target=target)
    chair = relations.with_roles(village.hoa, on=at(END).date())
    for many in (1, 5):
        with django_assert_num_queries(3):
            assert len(queries.carried(rows, actor=chair, at=at(END))) == many
        old, wanted = Directive.objects.get(pk=task.draft.directive_id), actions.Wanted(text="Việc khác", lead=village.works)
        drafts = [actions.add(old, span=(0, 9), wanted=wanted, by=village.tu, at=at("2026-02-01 08:00")) for _ in range(4)]
        for one in actions.assign(old, drafts=drafts, by=village.hoa, at=at("2026-02-01 09:00")):
            carried(one, village, target=target)


def test_nobody_is_told_of_late_tasks_that_they_may_not_see(village: Village, task: Task) -> None:
    target = successor(village)
    actions.publish(target, basis=BASIS, by=village.hoa, at=at(END))
    carried(task, village, target=target)
    later = at("2027-05-01 08:00")

    told = [documents.overviews([target], actor=who, at=later)[0] for who in (ANYONE, village.hoa)]

    assert [(one.total, one.late) for one in told] == [(0, 0), (1, 1)]


@pytest.mark.parametrize("year", ["0", "99999", "x", "9" * 5000])
def test_a_year_without_reviews_is_none_to_choose(village: Village, client: As, task: Task, year: str) -> None:
    carried(task, village, target=successor(village))

    assert client.of(village.hoa).get(reverse("directives:reviews"), {"nam": year}).status_code == 200


def test_a_task_goes_on_within_its_own_register_alone(village: Village, task: Task) -> None:
    identity = actions.Identity(number="9/KH-SNV", type="Kế hoạch", issuer="Sở Nội vụ", issued_on=date(2026, 12, 20), title="Của sở")
    theirs = actions.register("Kế hoạch của sở", identity=identity, by=village.mai, at=at("2026-12-21 08:00"))
    head = leader(theirs.matter.agency, name="chị Lý")
    actions.publish(theirs, basis=BASIS, by=head, at=at("2026-12-21 09:00"))

    assert theirs not in queries.successors(task.directive, actor=village.hoa, at=at(END))
    with pytest.raises(NotAllowed):
        carried(task, village, target=theirs)


def test_a_review_stays_with_the_unit_that_was_responsible_whoever_has_the_task_now(village: Village, task: Task) -> None:
    carried(task, village, target=successor(village))
    works, culture = leader(village.works, name="anh Điện"), leader(village.culture, name="chị Cúc")
    actions.reassign(Task.objects.get(), agency=village.culture, due_on=None, reason="Nhầm", by=village.hoa, at=at("2026-12-29 08:00"))

    read = {name: queries.reviews(actor=who, at=at("2026-12-29 09:00")).count() for name, who in (("works", works), ("culture", culture))}

    assert read == {"works": 1, "culture": 0}


def test_the_preview_says_the_day_that_counts(village: Village, client: As, task: Task) -> None:
    actions.ask_extension(task, wanted_on=date(2026, 9, 9), reason="Mưa", by=village.minh, at=at("2026-02-01 08:00"))
    actions.extend(task, due_on=date(2026, 9, 9), remark="", by=village.hoa, at=at("2026-02-02 08:00"))

    page = client.of(village.hoa).post(address(task.directive), typed(Task.objects.get(), village, target=successor(village))).content.decode()

    assert "Chưa có gì thay đổi" in page
    assert "09/09/2026" in page


def test_a_stale_form_is_drawn_with_the_version_by_which_it_can_be_sent_again(village: Village, client: As, task: Task) -> None:
    sent = typed(task, village, target=successor(village), version=0) | {"confirmed": "1"}

    page = client.of(village.hoa).post(address(task.directive), sent).content.decode()

    assert re.findall(r'name="version-[^"]*" value="(\d+)"', page) == [str(Task.objects.get().matter.version)]


@pytest.mark.parametrize(("first", "then"), [(date(2026, 6, 1), CUT_OFF), (date(2027, 9, 1), date(2027, 9, 1)), (None, None)])
def test_what_a_support_was_asked_goes_on_as_long_as_its_task_unless_it_has_longer(village: Village, first: date | None, then: date | None) -> None:
    directive = registered(village)
    draft = confirmed(directive, village)
    DraftSupport.objects.create(draft=draft, agency=village.culture, request="Báo bóng hỏng", due_on=first)
    (task,) = actions.assign(directive, drafts=[draft], by=village.hoa, at=at("2026-01-07 08:00"))

    carried(task, village, target=successor(village))

    support = Support.objects.get(task=task)
    (line,) = supports.lines([support])
    assert (line.due_on, support.due_on, support.matter.state) == (then, first, "asked")
    said = Entry.objects.filter(matter=support.matter, word="directives.support_carried_over")
    assert [entry.facts["directives.support:is"] for entry in said] == [CUT_OFF.isoformat()] * (then == CUT_OFF)
