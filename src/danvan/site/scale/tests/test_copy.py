"""A copied commune is a commune of its own, and its journal holds."""

import pytest
from django.utils.timezone import localdate

from danvan.base.agencies.models import Agency
from danvan.base.duties import queries as duties
from danvan.base.journal import queries as journal
from danvan.base.journal.models import Entry, EntryContent, Waiting
from danvan.base.matters.models import Matter, Sight
from danvan.base.people.models import Person
from danvan.base.people.relations import Actor
from danvan.base.search import queries as search
from danvan.do.directives import actions as directives
from danvan.do.directives import queries
from danvan.do.directives.models import Draft, Task
from danvan.site.scale import hanging, province
from danvan.site.village import Village
from tests.village import at

NOW, EACH = at("2026-11-02 09:00"), 30


@pytest.fixture
def first(db: None) -> Village:
    """Settle a province with three communes and return the first."""
    return province.settled(tasks=3 * EACH, at=NOW, each=EACH)


def _chair(number: int) -> Actor:
    return Actor(Person.objects.get(code=f"hoa-{number}"))


def test_each_commune_has_as_many_tasks_and_sees_its_own_alone(first: Village) -> None:
    seen = [queries.visible_tasks(who, at=NOW) for who in (first.hoa, _chair(1), _chair(2))]
    inside = [set(tasks.filter(matter__visibility="own")) for tasks in seen]

    assert Task.objects.count() == 3 * EACH
    assert [len(tasks) for tasks in inside] == [25, 25, 25]  # of two plans, the second is public
    assert len(set().union(*inside)) == 75


def test_each_commune_has_the_same_on_its_desks(first: Village) -> None:
    officers = [first.minh, *(Actor(Person.objects.get(code=f"minh-{number}")) for number in (1, 2))]
    desks = [[(duty.rule, duty.due_on) for duty in duties.desk(one, on=localdate(NOW))] for one in officers]

    assert desks[0] == desks[1] == desks[2] != []


def test_nothing_in_a_copy_names_another_commune(first: Village) -> None:
    communes = Agency.objects.filter(kind="commune").order_by("pk")
    inside = [{commune.pk, *Agency.objects.filter(above=commune).values_list("pk", flat=True)} for commune in communes]
    for pks in inside:
        matters = Matter.objects.filter(agency__in=pks)
        others = set().union(*inside) - pks
        assert not Sight.objects.filter(matter__in=matters, agency__in=others).exists()
        assert not Draft.objects.filter(directive__matter__in=matters, supporting__in=others).exists()
        assert not matters.filter(assigner__in=others).exists()


def test_what_an_entry_says_of_its_content_holds_in_a_copy(first: Village) -> None:
    for content in EntryContent.objects.select_related("entry", "by"):
        said = journal.commitment(salt=content.salt, by=content.by, private=content.private)
        assert content.entry.commitment == said
    assert Waiting.objects.count() == Entry.objects.count()


def test_a_copied_task_lives_on_like_any_other(first: Village) -> None:
    task = queries.visible_tasks(_chair(2), at=NOW).filter(matter__state="assigned").first()
    assert task
    word = "minh" if "Kinh tế" in task.matter.agency.name else "linh"
    directives.report(task, percent=10, words="Đã bắt đầu.", by=Actor(Person.objects.get(code=f"{word}-2")), at=NOW)

    assert Task.objects.get(pk=task.pk).percent == 10


def test_a_copy_is_found_by_whoever_sees_it(first: Village) -> None:
    asked = search.asked("niêm yết thủ tục")
    found = [search.find(asked, actor=who, on=localdate(NOW), most=500) for who in (first.hoa, _chair(2))]

    assert len(list(found[0])) == len(list(found[1])) > 0


def test_more_communes_can_be_added_later(first: Village) -> None:
    province.grow(first.commune, many=4 * EACH, each=EACH)

    assert Agency.objects.filter(kind="commune").count() == 4


def test_what_hangs_on_a_matter_comes_after_all_that_it_names() -> None:
    known = set(hanging.GROUND)
    order = [model for model, _ in hanging.tables()]
    for model in order:
        later = set(order) - known - {model}
        assert not later & {hanging.target(field) for field in hanging.keys(model)}
        known.add(model)
