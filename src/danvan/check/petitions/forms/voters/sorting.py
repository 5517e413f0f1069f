"""What is asked of whoever passes a recommendation on, groups it with another, or takes it out of its group."""

from collections.abc import Callable
from typing import Any, cast

from django import forms
from django.utils.text import Truncator
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.face.choices import Grouped
from danvan.base.face.fields import Words
from danvan.base.people.relations import Actor
from danvan.base.people.visits import Visit
from danvan.check.petitions.actions import voters
from danvan.check.petitions.actions.voters.grouping import LEADING
from danvan.check.petitions.forms.lane import LaneForm, NoteForm
from danvan.check.petitions.models import Recommendation
from danvan.check.petitions.queries import voters as queries
from danvan.check.petitions.queries.answerers import answerers

NOT_ANY_MORE = _("Kiến nghị được chọn vừa được trả lời hoặc trả lời chung với kiến nghị khác. Hãy chọn lại.")


class RouteForm(LaneForm):
    thing: Recommendation

    agency = Grouped(
        Agency.objects.none(), label=_("Cơ quan trả lời"), empty_label=_("Chọn cơ quan"),
        error_messages={"required": _("Chưa chọn cơ quan trả lời.")},
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        held, on = self.thing.matter.agency, localdate(self.at)
        own = set(agencies.own(held, on=on).values_list("pk", flat=True))
        field = cast(Grouped, self.fields["agency"])
        field.headings = [agencies.seat(held).name, str(_("Cấp trên và cơ quan khác"))]
        field.heading_of = lambda one: field.headings[one.pk not in own]
        field.queryset = answerers(held, on=on)

    def act(self, *, by: Actor) -> None:
        """Pass it on."""
        voters.route(self.thing, agency=self.cleaned_data["agency"], by=by, at=self.at)


class Recommendations(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A choice among recommendations, by their first words."""

    def label_from_instance(self, obj: Recommendation) -> str:
        """Return the first words and the code."""
        return f"{Truncator(obj.text).chars(70)} ({obj.matter.code})"

    def prepare_value(self, value: Any) -> Any:
        """Return the code of a row, or what was sent."""
        return value.matter.code if isinstance(value, Recommendation) else value


class GroupForm(LaneForm):
    thing: Recommendation

    into = Recommendations(
        Recommendation.objects.none(), to_field_name="matter__code", label=_("Trả lời chung với"), empty_label=_("Chọn kiến nghị cùng nội dung"),
        help_text=_("Chỉ những kiến nghị của cùng kỳ họp, chưa trả lời. Mỗi kiến nghị giữ số, nơi và hạn của mình; một câu trả lời đến tất cả."),
        error_messages={
            "required": _("Chưa chọn kiến nghị."), "invalid_choice": _("Kiến nghị này đã trả lời hoặc đã trả lời chung với kiến nghị khác. Hãy chọn lại."),
        },
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        leading = queries.visible(self.by, at=self.at).filter(session=self.thing.session_id, into=None, matter__state__in=LEADING)
        self.fields["into"].queryset = leading.exclude(pk=self.thing.pk).order_by("pk")  # type: ignore[attr-defined]

    def make(self, act: Callable[[], str], *, visit: Visit) -> str | None:
        """Do it, unless the other one was answered or grouped since the list was drawn; the form says so then."""
        try:
            return super().make(act, visit=visit)
        except voters.CannotGroup:
            self.add_error("into", NOT_ANY_MORE)
            return None

    def act(self, *, by: Actor) -> None:
        """Let it be answered with the other."""
        voters.group(self.thing, into=self.cleaned_data["into"], by=by, at=self.at)


class UngroupForm(NoteForm):
    note = Words(label=_("Vì sao tách ra"), missing=_("Chưa ghi vì sao tách ra."), rows=3, help_text=_("Hạn trả lời vẫn như cũ."))
    DO, TAKES = voters.ungroup, "reason"
