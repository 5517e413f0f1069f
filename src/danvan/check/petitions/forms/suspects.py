"""What a clerk says of forms that look like rubbish: of all that say the same, by one press."""

from collections.abc import Collection, Sequence
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.moves.forms import MoveForm
from danvan.check.petitions.models import Arrival
from danvan.check.petitions.queries.suspects import Variant

TAKE_IN, RUBBISH, BACK = "take_in", "rubbish", "back"


class JudgeForm(MoveForm):
    verb = forms.ChoiceField(choices=[(TAKE_IN, ""), (RUBBISH, "")])
    all = forms.BooleanField(required=False)  # of the group, also what the page did not show
    chosen = forms.MultipleChoiceField(
        required=False, error_messages={"invalid_choice": _("Nhóm này vừa được người khác xử lý một phần. Hãy xem lại rồi bấm lần nữa.")},
    )

    def __init__(self, *args: Any, variants: Sequence[Variant], **more: Any) -> None:
        super().__init__(*args, **more)
        self.variants = variants
        cast(forms.MultipleChoiceField, self.fields["chosen"]).choices = [(one.key, "") for one in variants]

    def numbers(self) -> list[int]:
        """Return the numbers of all that say what was chosen, in the order in which they came."""
        chosen: Collection[str] = self.cleaned_data["chosen"]
        rows: list[Arrival] = [row for one in self.variants if one.key in chosen for row in one.rows]
        return [row.pk for row in sorted(rows, key=lambda row: (row.received_at, row.pk))]

    def clean(self) -> dict[str, Any]:
        """Refuse that what looks like a denunciation is judged together with others: a clerk reads it by itself."""
        cleaned = super().clean() or {}
        chosen = cleaned.get("chosen", ())
        if not chosen and not cleaned.get("all") and "chosen" not in self.errors:
            self.add_error("chosen", _("Chưa chọn lời nào."))
        elif not cleaned.get("all") and any(one.found for one in self.variants if one.key in chosen) and len(chosen) > 1:
            self.add_error("chosen", _("Phiếu có chữ giống đơn tố cáo phải đọc và quyết riêng từng phiếu."))
        return cleaned
