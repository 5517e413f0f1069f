import pytest
from django.urls import reverse

from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed
from danvan.do.directives import actions
from danvan.do.directives.models import Directive, Draft
from danvan.do.directives.tests.plan import LIGHTS, confirmed, registered
from danvan.do.directives.tests.reading import post, read
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-01-06 10:00")


@pytest.fixture
def emptied(village: Village) -> Directive:
    """Return a plan in which a clerk found nothing to do."""
    directive = registered(village)
    for draft in Draft.objects.filter(directive=directive):
        actions.drop(directive, draft=draft, by=village.tu, at=NOW)
    return directive


def test_a_text_without_tasks_is_filed_and_waits_for_nobody(village: Village, client: As, emptied: Directive) -> None:
    assert "Lưu, không có nhiệm vụ" in read(client.of(village.tu), emptied).content.decode()

    answer = post(client, emptied, "file")

    assert (answer.status_code, Directive.objects.get().matter.state) == (302, "filed")
    assert Entry.objects.filter(word="directives.filed").count() == 1
    shown = client.get(reverse("directives:page", args=[emptied.matter.code])).content.decode()
    assert "Đã rà soát, không giao nhiệm vụ nào" in shown
    assert "Lưu, không có nhiệm vụ" not in read(client, emptied).content.decode()


def test_what_might_become_a_task_keeps_a_text_from_being_filed(village: Village, client: As) -> None:
    directive = registered(village)
    assert "Lưu, không có nhiệm vụ" not in read(client.of(village.tu), directive).content.decode()

    answer = post(client, directive, "file")

    assert "Còn đoạn chờ rà soát hoặc đã xác nhận" in answer.content.decode()
    with pytest.raises(NotAllowed):
        actions.file(directive, by=village.tu, at=NOW)
    assert Directive.objects.get().matter.state == "registered"


def test_a_task_that_is_found_later_takes_it_out_again(village: Village, emptied: Directive) -> None:
    actions.file(emptied, by=village.tu, at=NOW)

    draft = confirmed(emptied, village, words=LIGHTS, on="2026-01-06 11:00")

    assert Directive.objects.get().matter.state == "registered"
    (task,) = actions.assign(emptied, drafts=[draft], by=village.hoa, at=at("2026-01-07 08:00"))
    assert (task.matter.state, Directive.objects.get().matter.state) == ("assigned", "handed_out")


@pytest.mark.parametrize("who", ["minh", "mai", "lan", "son"])
def test_only_who_keeps_the_register_files(village: Village, emptied: Directive, who: str) -> None:
    with pytest.raises(NotAllowed):
        actions.file(emptied, by=getattr(village, who), at=NOW)
