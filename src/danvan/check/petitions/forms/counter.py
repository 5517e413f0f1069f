"""What a clerk fills in for whoever came, called or wrote: the words are theirs, and so is the secret code."""

from typing import Any, ClassVar, cast

from django import forms
from django.db.models import QuerySet
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face.choices import Grouped
from danvan.base.face.fields import Day
from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.base.places.models import Place
from danvan.check.petitions import states
from danvan.check.petitions.actions.coming import Came
from danvan.check.petitions.forms.feedback import SubmitForm
from danvan.check.petitions.forms.information.submitting import SubmitForm as AskForm
from danvan.check.petitions.forms.lane import choices, refuse_ahead, refuse_before


class CameForm(forms.Form):
    """By which way it came, and on which day: clocks count from that day by `RULES`, which must have been in force then."""

    RULES: ClassVar[tuple[str, ...]]

    came = forms.ChoiceField(
        label=_("Bà con gửi bằng cách nào"), choices=choices(states.CAME), widget=forms.RadioSelect,
        error_messages={"required": _("Chưa chọn bà con gửi bằng cách nào.")},
    )
    received_on = Day(
        label=_("Ngày nhận"), missing=_("Chưa ghi ngày nhận."),
        help_text=_("Ngày bà con đến, gọi, hoặc thư đến cơ quan, không phải ngày vào sổ: thời hạn tính từ ngày này."),
    )

    def __init__(self, *args: Any, by: Actor, **more: Any) -> None:
        super().__init__(*args, **more)
        self.at = more["at"]
        self.counters = relations.serving(by, words=("reception",), on=localdate(self.at))

    def clean(self) -> dict[str, Any]:
        """Refuse a day that has not come, or lies before the law's clocks."""
        cleaned = super().clean() or {}
        refuse_ahead(self, names=("received_on",), at=self.at)
        refuse_before(self, name="received_on", rules=self.RULES)
        return cleaned

    def how(self) -> Came:
        """Return what was said of it."""
        return Came(how=self.cleaned_data["came"], on=self.cleaned_data["received_on"])


class CounterForm(CameForm, SubmitForm):
    RULES = ("petitions.sort", "petitions.take_on")
    field_order = ["commune", "came", "received_on", "kind", "text", "concerns", "cited", "place", "where", "photo"]
    opted_out = None  # type: ignore[assignment]  # nobody's to say but the author's, by their code

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        cast(forms.ChoiceField, self.fields["came"]).choices = choices(states.CAME | states.BY_STAFF)
        place = cast(Grouped, self.fields["place"])
        place.queryset = cast(QuerySet[Place], place.queryset).filter(agency__in=self.counters)


class AskCounterForm(CameForm, AskForm):
    RULES = ("information.receive",)

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        agency = cast(forms.ModelChoiceField, self.fields["agency"])  # type: ignore[type-arg]
        agency.queryset = cast(QuerySet[Agency], agency.queryset).filter(pk__in=self.counters)
