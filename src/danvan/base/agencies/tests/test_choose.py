"""One agency on a form: a list of a few, of hundreds whoever words of a name find."""

import pytest
from django import forms

from danvan.base.agencies import choosing
from danvan.base.agencies.models import Agency
from tests.village import BEGAN, Village


class Form(forms.Form):
    agency = choosing.OneAgency(label="Cơ quan", error_messages={"required": "Chưa chọn", "invalid_choice": "Không chọn được"})


def asked(**sent: str) -> Form:
    form = Form({name: value for name, value in sent.items() if value})
    form.fields["agency"].offer(Agency.objects.filter(valid_to=None).order_by("sort_key", "pk"))  # type: ignore[attr-defined]
    return form


@pytest.fixture
def hundreds(village: Village) -> Village:
    """A province in which each of thirty communes has an office of the same name."""
    for number in range(1, 31):
        commune = Agency.objects.create(code=f"xa-{number}", name=f"UBND xã Thứ {number}", kind="commune", valid_from=BEGAN)
        Agency.objects.create(code=f"xa-{number}-kt", name="Phòng Kinh tế số", above=commune, valid_from=BEGAN)
    return village


def test_a_few_are_chosen_from_a_list_and_words_mean_nothing(village: Village) -> None:
    form = asked(agency="an-binh", agency_words="x")
    assert form.is_valid()
    assert form.cleaned_data["agency"] == village.commune
    assert "<select" in str(form["agency"])
    assert '<option value="an-binh" selected>' in str(form["agency"])


@pytest.mark.parametrize(("words", "found"), [
    ("UBND xã Thứ 7", "xa-7"), ("ubnd xa thu 30", "xa-30"), ("kinh te so thu 12", "xa-12-kt"), ("", "an-binh"), ("  ", "an-binh"),
])  # fmt: skip
def test_of_hundreds_one_is_found_by_words_of_its_name_or_of_who_stands_above_it(hundreds: Village, words: str, found: str) -> None:
    form = asked(agency="an-binh", agency_words=words)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["agency"].code == found
    drawn = str(form["agency"])
    assert f'value="{found}"' in drawn
    assert drawn.count('type="radio"') == (1 if found == "an-binh" else 2)


@pytest.mark.parametrize(("words", "said", "offered"), [
    ("phong kinh te so", "Có nhiều cơ quan", 31), ("Đảo xa", "Không có cơ quan nào", 1), ("<b>", "Không có cơ quan nào", 1),
])  # fmt: skip
def test_words_that_find_many_or_none_are_told_and_who_was_chosen_stays(hundreds: Village, words: str, said: str, offered: int) -> None:
    form = asked(agency="an-binh", agency_words=words)
    assert not form.is_valid()
    assert said in form.errors["agency"][0]
    assert words in form.errors["agency"][0]
    drawn = str(form["agency"])
    assert drawn.count('type="radio"') == offered
    assert drawn.count(" checked") == 1
    assert "<b>" not in drawn


def test_who_is_not_offered_cannot_be_chosen_and_what_is_missing_is_said(hundreds: Village) -> None:
    assert asked(agency="khong-co").errors["agency"] == ["Không chọn được"]
    assert asked().errors["agency"] == ["Chưa chọn"]


def test_of_hundreds_a_page_reads_and_shows_only_the_chosen_one(hundreds: Village, django_assert_num_queries: pytest.FixtureRequest) -> None:
    with django_assert_num_queries(2):  # type: ignore[operator]
        form = asked(agency="xa-3-kt")
        assert form.is_valid()
        assert len(str(form["agency"])) < 1500
