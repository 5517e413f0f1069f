"""What is asked where the records office has given a document its number."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Day, Words
from danvan.base.people.relations import Actor
from danvan.do.directives import actions, queries
from danvan.do.directives.forms.documents import DocumentForm
from danvan.do.directives.models import is_party, term_of, tidy_number


def printed(typed: str) -> str:
    """Return a number as it is printed in the register, or nothing if nothing was typed.

    :raises ValidationError: if it has no digits
    """
    number = tidy_number(typed)
    if number and not any(sign.isdigit() for sign in number):
        raise forms.ValidationError(_("Số, ký hiệu phải có phần số, ví dụ 170/KH-UBND."))
    return number


class NumberForm(DocumentForm):
    number = Words(label=_("Số, ký hiệu"), rows=1, max_length=80, help_text=_("Ví dụ: 170/KH-UBND"), missing=_("Chưa ghi số, ký hiệu của văn bản."))
    issued_on = Day(label=_("Ngày ban hành"), missing=_("Chưa ghi ngày ban hành."))
    document_id = forms.CharField(widget=forms.HiddenInput, required=False, max_length=200)  # of the package that brought it
    package = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)  # its hash, if the watched folder did

    def clean_number(self) -> str:
        """Return the number as it is printed in the register."""
        return printed(self.cleaned_data["number"])

    def clean(self) -> dict[str, Any]:
        """Let no two documents of the register have one number."""
        cleaned = super().clean() or {}
        if self.thing.number:
            raise forms.ValidationError(_("Văn bản này đã có số %(number)s."), params={"number": self.thing.number})
        number, on = cleaned.get("number"), cleaned.get("issued_on")
        if number and on:
            said = {name: getattr(self.thing, name) for name in ("issuer", "type", "title")}
            named = actions.Identity(**said, number=number, issued_on=on, term=term_of(number, on=on) if is_party(number) else "")
            if queries.registered_as(named.key, register=self.thing.register):
                self.add_error("number", _("Sổ đã có văn bản khác mang số này. Hãy kiểm tra lại số với văn thư."))
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Give the document its number."""
        actions.number(self.thing, **self.cleaned_data, by=by, at=self.at)
