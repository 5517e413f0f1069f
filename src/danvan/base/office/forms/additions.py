"""What is asked where an agency is added below another."""

from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies import kinds
from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Day, Words
from danvan.base.office import actions
from danvan.base.office.forms.agencies import ContactForm
from danvan.base.people.relations import Actor


class AddForm(ContactForm):
    """Add an agency below `agency`."""

    name = Words(
        rows=1, label=_("Tên cơ quan"), missing=_("Chưa ghi tên cơ quan."), max_length=200,
        help_text=_("Tên đầy đủ như trên con dấu, ví dụ: Phòng Kinh tế xã An Bình"),
    )
    kind = forms.ChoiceField(label=_("Loại"), error_messages={"required": _("Chưa chọn loại cơ quan.")})
    valid_from = Day(label=_("Bắt đầu từ ngày"), missing=_("Chưa ghi ngày bắt đầu."))
    field_order = ["name", "kind", "valid_from"]

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        found = kinds.choices(on=localdate(self.at))
        self.fields["kind"].choices = [("", _("Chọn loại cơ quan")), *((word, _(label)) for word, label in found)]  # type: ignore[attr-defined]

    def clean_name(self) -> str:
        """Return the name if no other below the same agency bears it.

        :raises ValidationError: if one does
        """
        name = str(self.cleaned_data["name"])
        if Agency.objects.filter(above=self.about, name=name, valid_to=None).exists():
            raise forms.ValidationError(_("Đã có cơ quan mang tên này ở đây."))
        return name

    def act(self, *, by: Actor) -> Agency:
        """Add it."""
        return actions.add_agency(above=self.about, by=by, at=self.at, **self.cleaned_data)
