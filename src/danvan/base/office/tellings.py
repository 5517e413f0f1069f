"""What rules say, each in a sentence for whoever reads its page."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from danvan.base.agencies.models import Agency
from danvan.base.office.forms.kinds import RULE_FORMS
from danvan.base.office.forms.rules import Names
from danvan.base.office.models import Rule
from danvan.base.places.models import Place
from danvan.base.subjects.models import Subject


def told(rules: Iterable[Rule]) -> list[tuple[Rule, str]]:
    """Return each rule with what it says, the names looked up for all at once."""
    found = list(rules)
    names = _names() if any(RULE_FORMS[rule.matter.kind].is_naming for rule in found) else {}
    return [(rule, _said(rule, names)) for rule in found]


def _said(rule: Rule, names: Names) -> str:
    form = RULE_FORMS[rule.matter.kind]
    if rule.value:
        return form.in_words(rule.key, value=rule.value, names=names)
    return _("%(about)s: bỏ quy tắc riêng") % {"about": form.about_in_words(rule.key, names=names)}


def _names() -> Names:
    rows = ((Subject, Subject.with_former), (Place, Place.objects), (Agency, Agency.objects))
    return {(model, code): name for model, all_of in rows for code, name in all_of.values_list("code", "name")}
