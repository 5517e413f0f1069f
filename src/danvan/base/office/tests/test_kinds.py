"""A kind of rule is a row of `kinds` and a form; the form asks what it says and tells it."""

import pytest

from danvan.base.office import kinds
from danvan.base.office.forms.kinds import FORMS, RULE_FORMS
from danvan.base.office.forms.rules import RuleForm

pytestmark = pytest.mark.only("sqlite")  # no database is involved: shown once


def test_each_kind_has_one_form_in_the_order_of_the_pages() -> None:
    assert [form.kind for form in FORMS] == [kind.word for kind in kinds.KINDS]


@pytest.mark.parametrize("kind", RULE_FORMS)
def test_each_form_tells_what_its_rule_says_in_words_of_its_own(kind: str) -> None:
    form = RULE_FORMS[kind]
    assert form.in_words is not RuleForm.in_words
    assert set(form.SAYS) <= set(form.base_fields)
