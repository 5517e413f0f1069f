from typing import Any

import pytest
from django.urls import reverse

from danvan.do.directives import actions
from danvan.do.directives.models import Directive, Draft
from danvan.do.directives.tests.plan import LIGHTS, MEET, confirmed, registered
from danvan.do.directives.tests.reading import read
from tests.village import Village, at
from tests.worlds import As


@pytest.fixture
def directive(village: Village) -> Directive:
    return registered(village)


@pytest.fixture
def proposed(village: Village, directive: Directive) -> Draft:
    """A draft as the reader proposes one: lead named, not yet looked at."""
    return Draft.objects.create(directive=directive, start=0, end=9, text=LIGHTS, lead=village.works, found={"rule": "x"})


def test_a_draft_whose_lead_can_only_be_asked_is_shown_as_a_request_with_why(
    village: Village, client: As, directive: Directive, proposed: Draft
) -> None:
    confirmed(directive, village, words=MEET)

    answer = read(client.of(village.tu), directive)

    assert {(card.draft.lead, bool(card.request)) for card in answer.context["rows"]} == {(village.works, False), (village.front, True)}
    assert "thuộc nhóm “Mặt trận Tổ quốc Việt Nam”: chỉ gửi đề nghị, không giao việc, không tính quá hạn" in answer.content.decode()


@pytest.mark.parametrize(
    ("lead", "found", "why"),
    [
        ("province", {"rule": "x"}, "không ở dưới cơ quan giao việc"), ("", {"rule": "x", "request": True, "lead": ["Công an xã"]}, "Văn bản đề nghị"),
        ("works", {"rule": "x", "request": True}, ""), ("", {"rule": "x", "lead": ["Phòng Mây"]}, ""),
    ],
)  # fmt: skip
def test_who_stands_elsewhere_is_asked_and_an_unknown_lead_as_the_text_says(
    village: Village, client: As, directive: Directive, proposed: Draft, lead: str, found: dict[str, Any], why: str
) -> None:
    Draft.objects.filter(pk=proposed.pk).update(lead=getattr(village, lead) if lead else None, found=found)

    (card,) = (card for card in read(client.of(village.tu), directive).context["rows"] if card.draft == proposed)

    assert why in card.request
    assert bool(why) == bool(card.request)


def test_the_assign_page_says_who_will_only_be_asked_by_this_leader(village: Village, client: As, directive: Directive) -> None:
    for number, lead in enumerate((village.works, village.province, village.front)):
        wants = actions.Wanted(text=f"Việc {number}", lead=lead)
        actions.add(directive, span=(number, number + 1), wanted=wants, by=village.tu, at=at("2026-01-06 09:00"))

    form = client.of(village.hoa).get(reverse("directives:assign", args=[directive.matter.code])).context["form"]

    assert ["gửi đề nghị" in label for _value, label in form.fields["drafts"].choices] == [False, True, True]


def test_many_drafts_take_as_many_queries_as_one(
    village: Village, client: As, directive: Directive, proposed: Draft, django_assert_max_num_queries: Any
) -> None:
    clerk, counts = client.of(village.tu), []
    read(clerk, directive)
    for number in range(2):
        with django_assert_max_num_queries(60) as counted:
            read(clerk, directive)
        counts.append(len(counted))
        for more in range(5 * (1 - number)):
            Draft.objects.create(directive=directive, start=more, end=more + 1, text="x", lead=(village.front, village.province)[more % 2])

    assert counts[0] == counts[1]
