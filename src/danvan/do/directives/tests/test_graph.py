import re
from itertools import pairwise

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from danvan.base.people.relations import with_roles
from danvan.do.directives import actions, queries
from danvan.do.directives.models import Directive
from danvan.do.directives.queries.graphs import DEEP, WIDE
from danvan.do.directives.tests.cascade import chained, issued, tasked
from danvan.do.directives.tests.test_publish import BASIS
from danvan.do.directives.views.drawing import drawn
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-02-01 08:00")


def numbers(directive: Directive, village: Village, *, wide: int = WIDE) -> list[list[str]]:
    found = queries.graph(directive, actor=village.tu, at=NOW, wide=wide)
    return [[node.overview.directive.number for node in level] for level in found.levels]


def page(client: As, directive: Directive, query: str = "") -> str:
    return client.get(reverse("directives:graph", args=[directive.matter.code]) + query).content.decode()


def test_the_picture_goes_up_to_the_resolution_and_down_to_the_last_plan(village: Village) -> None:
    plans = chained(village, count=4)

    assert numbers(plans[2], village) == [[f"{number}/KH-UBND"] for number in range(1, 5)]


def test_whatever_carries_out_another_stands_below_it_on_every_way(village: Village) -> None:
    top, middle, foot = chained(village, count=3)
    actions.link(foot, above=top, by=village.tu, at=NOW)  # directly, too

    assert numbers(foot, village) == [["1/KH-UBND"], ["2/KH-UBND"], ["3/KH-UBND"]]
    assert numbers(top, village) == numbers(middle, village) == numbers(foot, village)
    assert len(queries.graph(foot, actor=village.tu, at=NOW).edges) == 3


def test_what_a_visitor_may_not_see_is_not_in_the_picture(village: Village, client: As) -> None:
    top, hidden, _ = chained(village, count=3)
    actions.publish(top, basis=BASIS, by=village.hoa, at=NOW)

    shown = page(client, top)

    assert "1/KH-UBND" in shown
    assert hidden.number not in shown
    assert hidden.matter.code not in shown
    assert client.get(reverse("directives:graph", args=[hidden.matter.code])).status_code == 404


def test_each_document_says_how_far_its_tasks_are(village: Village, client: As) -> None:
    top, below = chained(village, count=2)
    task = tasked(below, village)
    tasked(below, village, lead="culture")
    actions.finish(task, done="Xong", no_proof="Làm đêm", by=village.minh, at=NOW)

    shown = page(client.of(village.tu), top)

    assert shown.count("xong 1/2 việc") == 2  # in the picture and in the list
    assert shown.count("chưa giao việc") == 2


def test_the_picture_has_a_name_a_description_and_a_link_for_each_document(village: Village, client: As) -> None:
    shown = page(client.of(village.tu), chained(village, count=3)[1])
    picture = shown[shown.index("<svg") : shown.index("</svg>")]

    assert 'aria-labelledby="so-do-ten so-do-ta"' in picture
    assert len(re.findall(r'<a class="dv-graph__node[^>]*href="/van-ban/', picture)) == 3
    assert "style=" not in picture
    assert len(re.findall(r"<path d=", picture)) == 2


def test_a_level_that_is_too_wide_is_cut_and_gone_on_with(village: Village, client: As) -> None:
    top = issued(village, 1)
    for number in range(2, WIDE + 4):
        actions.link(issued(village, number), above=top, by=village.tu, at=NOW)

    first = page(client.of(village.tu), top)

    assert "Còn 2 văn bản chưa vẽ" in first
    assert len(numbers(top, village)[1]) == WIDE
    assert len(numbers(top, village, wide=40)[1]) == WIDE + 2
    assert "chưa vẽ" not in page(client, top, "?rong=32")
    assert "Còn 2 văn bản" in page(client, top, "?rong=mot")


def test_what_is_too_deep_goes_on_in_a_picture_of_its_own(village: Village, client: As) -> None:
    plans = chained(village, count=DEEP + 3)

    found = queries.graph(plans[0], actor=village.tu, at=NOW)

    assert len(found.levels) == DEEP + 1
    assert [node.goes_on for level in found.levels for node in level] == [False] * DEEP + [True]
    assert reverse("directives:graph", args=[plans[DEEP].matter.code]) in page(client.of(village.tu), plans[0])


def test_boxes_of_a_level_do_not_touch(village: Village) -> None:
    top = issued(village, 1)
    for number in range(2, 6):
        actions.link(issued(village, number), above=top, by=village.tu, at=NOW)

    picture = drawn(queries.graph(top, actor=village.tu, at=NOW))

    places = sorted((box.y, box.x) for box in picture.boxes)
    assert all(y1 != y2 or x2 - x1 > picture.across for (y1, x1), (y2, x2) in pairwise(places))
    assert all(box.x > 0 and box.x + picture.across < picture.wide for box in picture.boxes)


def test_ten_documents_on_a_level_take_as_many_queries_as_one(village: Village) -> None:
    tu = with_roles(village.tu, on=NOW.date())  # as a request brings them

    def count() -> int:
        with CaptureQueriesContext(connection) as captured:
            found = queries.graph(top, actor=tu, at=NOW, wide=40)
            assert all(node.overview.directive.issuer for level in found.levels for node in level)
        return len(captured)

    top = issued(village, 1)
    actions.link(issued(village, 2), above=top, by=village.tu, at=NOW)
    one = count()
    for number in range(3, 12):
        actions.link(issued(village, number), above=top, by=village.tu, at=NOW)

    assert count() == one <= 12
