from typing import Any

from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Words
from danvan.base.moves.forms import MoveForm
from danvan.base.office.forms.marks import refuse_marked


class TroubleForm(MoveForm):
    """What trouble somebody was given; nothing else is asked."""

    text = Words(
        label=_("Bà con bị gây khó thế nào"), missing=_("Chưa ghi bị gây khó thế nào."), rows=6,
        help_text=_("Hôm nào, ở đâu, ai làm gì. Không cần ghi tên mình."),
    )

    def __init__(self, *args: Any, reader: Agency | None, **more: Any) -> None:
        super().__init__(*args, **more)
        self.reader = reader

    def clean(self) -> dict[str, Any]:
        """Refuse marked words."""
        cleaned = super().clean() or {}
        if self.reader:
            refuse_marked(self, agency=self.reader)
        return cleaned
