from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from typing import Any

import pytest
from django.db import connections
from django.urls import reverse

from danvan.base.journal.models import Entry
from danvan.base.matters.actions import give_sight
from danvan.base.moves.table import NotAllowed
from danvan.do.directives import actions, queries
from danvan.do.directives.models import Directive, Link
from danvan.do.directives.tests.cascade import PROVINCE, came_in, chained, issued
from danvan.do.directives.tests.plan import KEY, registered
from tests.ground import settle
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-02-01 08:00")


def act(client: As, directive: Directive, verb: str, **typed: Any) -> Any:
    version = Directive.objects.get(pk=directive.pk).matter.version
    address = reverse("directives:act", args=[directive.matter.code, verb])
    return client.post(address, {"form_key": KEY, "version": version} | typed)


def page(client: As, directive: Directive) -> str:
    return client.get(reverse("directives:page", args=[directive.matter.code])).content.decode()


def test_what_a_text_names_as_its_basis_is_proposed_and_a_person_confirms(village: Village, client: As) -> None:
    above, plan = came_in(village), registered(village)
    clerk = client.of(village.tu)
    assert "Xác nhận triển khai văn bản này" in page(clerk, plan)
    assert not Link.objects.exists()

    act(clerk, plan, "link", above=above.matter.code)

    assert Link.objects.get(below=plan).above == above
    assert "Xác nhận triển khai văn bản này" not in page(clerk, plan)
    assert Entry.objects.get(word="directives.linked").facts == {"above": above.matter.code}


def test_what_is_registered_later_is_proposed_on_the_pages_of_those_that_name_it(village: Village, client: As) -> None:
    plan = registered(village)
    above = came_in(village)

    assert "Xác nhận triển khai văn bản này" in page(client.of(village.tu), plan)
    assert "chưa ai xác nhận" in page(client, above)
    assert reverse("directives:page", args=[plan.matter.code]) in page(client, above)


@pytest.mark.parametrize(
    "other", [{"issued_on": PROVINCE.issued_on.replace(year=2024)}, {"type": "Quyết định"}, {"number": "171/KH-UBND"}]
)
def test_another_document_is_not_taken_for_the_one_that_is_named(village: Village, other: dict[str, Any]) -> None:
    came_in(village, identity=replace(PROVINCE, **other))
    plan = registered(village)

    assert [basis.known for basis in queries.bases(plan, confirmed=(), actor=village.tu, at=NOW)] == [None]


def test_two_documents_that_could_be_meant_are_left_to_a_person(village: Village, client: As) -> None:
    plan = registered(village)
    for issuer in ("UBND tỉnh Đông", "UBND tỉnh Đoài"):
        came_in(village, identity=replace(PROVINCE, issuer=issuer))

    answer = act(client.of(village.tu), plan, "link", number="170 /KH- UBND").content.decode()

    assert "Có nhiều văn bản mang số này" in answer
    assert answer.count("Chọn văn bản này") == 2
    assert not Link.objects.exists()


def test_a_number_that_is_not_in_the_register_is_asked_about(village: Village, client: As) -> None:
    answer = act(client.of(village.tu), registered(village), "link", number="9/NQ-HĐND").content.decode()

    assert "Không thấy văn bản này trong sổ" in answer
    assert 'value="9/NQ-HĐND"' in answer


def test_a_link_is_taken_away_again(village: Village, client: As) -> None:
    above, plan = chained(village, count=2)

    assert "Gỡ" in page(client.of(village.tu), plan)
    act(client, plan, "unlink", above=above.matter.code)

    assert not Link.objects.exists()
    assert Entry.objects.filter(word="directives.unlinked").count() == 1
    with pytest.raises(NotAllowed):
        actions.unlink(plan, above=above, by=village.tu, at=NOW)


def test_a_circle_is_refused_with_the_way_it_would_run(village: Village, client: As) -> None:
    first, _, last = chained(village, count=3)

    answer = act(client.of(village.tu), first, "link", above=last.matter.code)

    assert answer.status_code == 409
    sentence = "Kế hoạch 1/KH-UBND triển khai Kế hoạch 3/KH-UBND; Kế hoạch 3/KH-UBND triển khai Kế hoạch 2/KH-UBND"
    assert sentence in answer.content.decode()
    assert "Văn bản nào ghi sai?" in answer.content.decode()
    assert Link.objects.count() == 2


def test_the_action_itself_refuses_a_circle_however_long(village: Village) -> None:
    plans = chained(village, count=6)

    with pytest.raises(actions.Circle) as refused:
        actions.link(plans[0], above=plans[-1], by=village.tu, at=NOW)

    assert refused.value.path == [plan.pk for plan in reversed(plans)]
    with pytest.raises(actions.Circle):
        actions.link(plans[0], above=plans[0], by=village.tu, at=NOW)


def test_what_the_visitor_may_not_see_is_not_named_in_the_circle(village: Village, client: As) -> None:
    first, hidden, last = chained(village, count=3)
    first.matter.visibility = "public"
    first.matter.save()
    Directive.objects.filter(pk=hidden.pk).update(number="77/KH-KÍN")
    for sight in (first, last):
        give_sight(sight.matter, agencies=[village.works])

    answer = act(client.of(village.minh), first, "link", above=last.matter.code).content.decode()

    assert "77/KH-KÍN" not in answer
    assert "một văn bản mà bạn không được xem" in answer


def test_two_links_at_once_do_not_close_a_circle(world: str) -> None:
    village = settle()
    one, two, three, four = (issued(village, number) for number in range(1, 5))
    actions.link(two, above=one, by=village.tu, at=NOW)
    actions.link(four, above=three, by=village.tu, at=NOW)

    def attempt(pair: tuple[Directive, Directive]) -> str:
        try:
            actions.link(Directive.objects.get(pk=pair[0].pk), above=pair[1], by=village.tu, at=NOW)
        except actions.Circle:
            return "circle"
        finally:
            connections.close_all()
        return "linked"

    with ThreadPoolExecutor(2) as clerks:
        outcomes = sorted(clerks.map(attempt, [(three, two), (one, four)]))

    assert outcomes == ["circle", "linked"]


def test_only_who_keeps_the_document_says_what_it_carries_out(village: Village, client: As) -> None:
    above, plan = came_in(village), registered(village)
    for one in (above, plan):
        give_sight(one.matter, agencies=[village.culture])

    assert act(client.of(village.linh), plan, "link", above=above.matter.code).status_code == 409
    assert act(client.of(village.mai), plan, "link", above=above.matter.code).status_code == 404
    assert not Link.objects.exists()


def test_a_link_sent_twice_is_said_once(village: Village) -> None:
    above, plan = came_in(village), registered(village)
    for _ in range(2):
        actions.link(plan, above=above, by=village.tu, at=NOW)

    assert Link.objects.count() == Entry.objects.filter(word="directives.linked").count() == 1
