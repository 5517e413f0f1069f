"""What may be done with a matter, on its page: what is next stands out, what is done seldom is folded."""

import re

import pytest
from django.conf import LazySettings
from django.http import HttpRequest, HttpResponse
from django.template import Context, Template
from django.urls import path

SOME = [("answer", "Trả lời"), ("extend", "Xin thêm thời gian"), ("note", "Ghi chú")]
MANY = [*SOME, ("split", "Tách"), ("guide", "Hướng dẫn"), ("consult", "Hỏi cơ quan khác")]
SELDOM = ("split", "guide", "note")


def _page(request: HttpRequest, code: str, verb: str) -> HttpResponse:
    return HttpResponse(f"{code} {verb}")


urlpatterns = [path("<str:code>/<str:verb>", _page, name="act")]


@pytest.fixture(autouse=True)
def _addresses(settings: LazySettings) -> None:
    settings.ROOT_URLCONF = __name__


def offered(verbs: list[tuple[str, str]], *, form: object = None, aside: tuple[str, ...] = SELDOM, room: int = 4) -> str:
    part = Template("{% load face %}{% moves verbs to='act' code='ABCD' aside=aside form=form room=room %}")
    return part.render(Context({"verbs": verbs, "aside": aside, "form": form, "room": room}))


def buttons(html: str) -> dict[str, bool]:
    """Return the words of each button, and whether it stands out."""
    return {words: "secondary" not in classes for classes, words in re.findall(r'<a class="(govuk-button[^"]*)"[^>]*>([^<]+)</a>', html)}


def test_a_few_are_buttons_and_the_first_stands_out() -> None:
    html = offered(SOME)
    assert buttons(html) == {"Trả lời": True, "Xin thêm thời gian": False, "Ghi chú": False}
    assert "<details" not in html
    assert 'href="/ABCD/answer"' in html


def test_of_many_those_done_seldom_are_folded_and_all_are_there() -> None:
    html = offered(MANY)
    assert buttons(html) == {"Trả lời": True, "Xin thêm thời gian": False, "Hỏi cơ quan khác": False}
    folded = html[html.index("<details") :]
    assert "Việc khác (3)" in folded
    assert re.findall(r'href="/ABCD/(\w+)"', folded) == ["note", "split", "guide"]


def test_where_one_is_usual_the_next_by_their_order_stand_beside_it() -> None:
    html = offered(MANY, aside=tuple(verb for verb, _ in MANY[1:]))
    assert buttons(html) == {"Trả lời": True, "Xin thêm thời gian": False, "Ghi chú": False}
    assert "Việc khác (3)" in html


def test_where_all_is_seldom_all_is_folded_and_called_what_may_be_done_here() -> None:
    html = offered(MANY, aside=tuple(verb for verb, _ in MANY))
    assert not buttons(html)
    assert "Việc làm được ở đây (6)" in html
    assert "Việc khác (6)" in offered(MANY, aside=tuple(verb for verb, _ in MANY), form="a form")


def test_where_there_is_no_room_what_is_done_seldom_is_folded_even_if_it_is_one_thing() -> None:
    html = offered([("confirm", "Đã giải quyết xong"), ("opt_out", "Không công khai")], aside=("opt_out",), room=0)
    assert buttons(html) == {"Đã giải quyết xong": True}
    assert re.findall(r'href="/ABCD/(\w+)"', html[html.index("<details") :]) == ["opt_out"]


def test_nothing_stands_out_beside_an_open_form_or_where_all_is_done_seldom() -> None:
    assert not any(buttons(offered(SOME, form="a form")).values())
    assert not any(buttons(offered(SOME, aside=tuple(verb for verb, _ in SOME))).values())


def test_nothing_is_drawn_where_nothing_may_be_done() -> None:
    assert not offered([]).strip()
