"""What is asked of whoever takes a report from the street on, or gives it another urgency."""

from datetime import date
from typing import Any, cast

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.duties.foretold import foretold
from danvan.base.face.fields import Words
from danvan.base.face.hinted import Hinted
from danvan.base.people.relations import Actor
from danvan.check.petitions import states
from danvan.check.petitions.actions import handling
from danvan.check.petitions.forms.feedback import ActForm, ClassifyForm
from danvan.check.petitions.states import report
from danvan.engines import vietnamese

(HANDLE,) = report.HANDLE


class Urgency(forms.ChoiceField):
    """How urgent a report is: three levels, each with its clock."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Mức độ"), widget=Hinted, error_messages={"required": _("Chưa chọn mức độ.")},
            choices=[(key, _(words)) for key, words in states.URGENCIES.items()],
        )

    def foretell(self, *, agency: Agency, on: date) -> None:
        """Say beside each level how long it leaves."""
        cast(Hinted, self.widget).hints = {key: foretold(HANDLE, agency=agency, on=on, case=key) for key in states.URGENCIES}


class TakeOnForm(ClassifyForm):
    urgency = Urgency()
    field_order = ["subject", "agency", "urgency"]

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        cast(Urgency, self.fields["urgency"]).foretell(agency=self.thing.matter.agency, on=localdate(self.at))
        if self.thing.urgency:  # it was taken on before, and its clock goes on
            self.fields["urgency"].disabled, self.fields["urgency"].initial = True, self.thing.urgency
        if words := vietnamese.alarm(self.thing.text):
            self.fields["urgency"].help_text = _("Nội dung có chữ “%(words)s”: hãy xem có nguy hiểm không.") % {"words": words}

    def act(self, *, by: Actor) -> None:
        """Take it on."""
        said = {name: self.cleaned_data[name] for name in ("subject", "agency", "urgency")}
        handling.take_on(self.thing, **said, by=by, at=self.at)


class RegradeForm(ActForm):
    urgency = Urgency()
    note = Words(label=_("Vì sao đổi"), missing=_("Chưa ghi vì sao đổi mức độ."), rows=3)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        cast(Urgency, self.fields["urgency"]).foretell(agency=self.thing.matter.agency, on=localdate(self.at))

    def clean_urgency(self) -> str:
        """Refuse the urgency that it has already."""
        if (urgency := str(self.cleaned_data["urgency"])) == self.thing.urgency:
            raise forms.ValidationError(_("Phản ánh đang ở mức này rồi. Hãy chọn mức khác."))
        return urgency

    def clean(self) -> dict[str, Any]:
        """Refuse a longer time for what is late already."""
        cleaned = super().clean()
        if (urgency := cleaned.get("urgency")) and handling.is_excuse(self.thing, urgency=urgency, at=self.at):
            self.add_error("urgency", _("Phản ánh đã quá hạn nên không đổi sang mức có thời hạn dài hơn được."))
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Give it another urgency."""
        handling.regrade(self.thing, urgency=self.cleaned_data["urgency"], reason=self.cleaned_data["note"], by=by, at=self.at)
