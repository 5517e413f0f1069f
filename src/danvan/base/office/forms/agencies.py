"""How people reach an agency, and what is asked where that changes."""

from abc import abstractmethod
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Words
from danvan.base.moves.forms import MoveForm
from danvan.base.office import actions
from danvan.base.office.queries import agencies as queries
from danvan.base.people.relations import Actor


class ContactForm(MoveForm):
    """How people reach an agency."""

    address = Words(rows=1, label=_("Địa chỉ trụ sở"), required=False, max_length=200)
    phone = Words(rows=1, label=_("Điện thoại"), required=False, max_length=40)
    email = forms.EmailField(
        label=_("Hộp thư công vụ"), required=False,
        error_messages={"invalid": _("Địa chỉ thư chưa đúng. Hãy ghi như vanthu@xa.gov.vn.")},
    )
    hours = Words(
        rows=1, label=_("Giờ làm việc"), required=False, max_length=200,
        help_text=_("Ví dụ: 7:30-11:30 và 13:30-17:30, thứ hai đến thứ sáu"),
    )

    def __init__(self, *args: Any, agency: Agency, by: Actor, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.about, self.by, self.at = agency, by, at

    @abstractmethod
    def act(self, *, by: Actor) -> Agency:
        """Do what the form is for and return the agency."""


class ChangeForm(ContactForm):
    """Change the contacts of `agency`, and its kind where that can be another and `by` may say so."""

    kind = forms.ChoiceField(label=_("Loại"), required=False)

    def __init__(self, *args: Any, agency: Agency, **more: Any) -> None:
        contacts = {name: getattr(agency, name) for name in ContactForm.base_fields}
        super().__init__(*args, agency=agency, initial={"kind": agency.kind, **contacts}, **more)
        found = queries.kinds_for(self.by, agency=agency, at=self.at)
        self.fields["kind"].choices = [(word, gettext(label)) for word, label in found]  # type: ignore[attr-defined]
        if not found:
            del self.fields["kind"]

    def clean_kind(self) -> str:
        """Return the kind that is chosen, the one it has if none is."""
        return str(self.cleaned_data["kind"] or self.about.kind)

    def act(self, *, by: Actor) -> Agency:
        """Change it."""
        actions.change_agency(self.about, by=by, at=self.at, **self.cleaned_data)
        return self.about
