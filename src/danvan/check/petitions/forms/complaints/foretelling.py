"""What a clerk's choice means for the days of a complaint, said beside it."""

from collections.abc import Iterable
from datetime import date
from typing import cast

from django import forms
from django.utils.translation import gettext as _

from danvan.base.duties.foretold import foretold
from danvan.base.face.hinted import Hinted
from danvan.check.petitions.states import complaint as states

SAYS = {states.FIRST: lambda told: _("Lần đầu: %(told)s") % {"told": told}, states.SECOND: lambda told: _("Lần hai: %(told)s") % {"told": told}}


def remote(form: forms.Form, *, instances: Iterable[int], on: date) -> None:
    """Say beside the box of remote areas how long it takes then to settle a complaint."""
    rules = {one: states.rules(one, discipline=False)["resolve"] for one in instances}
    told = [SAYS[one](foretold(rule, agency=None, on=on, case="remote")) for one, rule in rules.items()]
    form.fields["remote"].help_text = " ".join([str(form.fields["remote"].help_text), *told])


def discipline(form: forms.Form, *, on: date) -> None:
    """Say beside each kind of decision how long it takes to settle a first complaint about it."""
    rules = {key: states.rules(states.FIRST, discipline=bool(key))["resolve"] for key in ("", *states.DISCIPLINE)}
    cast(Hinted, form.fields["discipline"].widget).hints = {key: foretold(rule, agency=None, on=on) for key, rule in rules.items()}
