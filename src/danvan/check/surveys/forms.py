from collections.abc import Callable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.moves.forms import MoveForm
from danvan.base.people.visits import Visit
from danvan.check.surveys import states
from danvan.check.surveys.actions import AlreadyRunning


class LaunchForm(MoveForm):
    agency = forms.ModelChoiceField(
        Agency.objects.none(), label=_("Cơ quan được đánh giá"), to_field_name="code", empty_label=_("Chọn cơ quan"),
        help_text=_("Từ khi mở, mỗi người có hồ sơ được cơ quan này trả lời đều được mời đánh giá."),
        error_messages={"required": _("Chưa chọn cơ quan được đánh giá."), "invalid_choice": _("Cơ quan này không có trong danh sách.")},
    )

    def __init__(self, *args: Any, agencies: QuerySet[Agency], **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["agency"].queryset = agencies  # type: ignore[attr-defined]

    def make(self, act: Callable[[], str], *, visit: Visit) -> str | None:
        """Do what the form asks, unless somebody else was first."""
        try:
            return super().make(act, visit=visit)
        except AlreadyRunning:
            self.add_error("agency", _("Cơ quan này đang có một đợt hỏi: hãy công bố đợt đó trước."))
        return None


class RateForm(MoveForm):
    stars = forms.TypedChoiceField(
        label=_("Bà con có hài lòng với cách cơ quan giải quyết việc này không?"), coerce=int,
        choices=[(stars, _(words)) for stars, words in states.STARS.items()], widget=forms.RadioSelect,
        error_messages={
            "required": _("Chưa chọn mức nào. Hãy chọn một trong năm mức."),
            "invalid_choice": _("Không có mức này. Hãy chọn một trong năm mức."),
        },
    )
