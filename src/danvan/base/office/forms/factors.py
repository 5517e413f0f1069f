from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.moves.forms import MoveForm


class ResetForm(MoveForm):
    """Why somebody's second factors are to be taken away."""

    reason = Words(
        rows=2, max_length=300, label=_("Lý do"), missing=_("Chưa ghi lý do."),
        help_text=_("Ví dụ: mất điện thoại ngày 12/3, đã gặp trực tiếp và nhận ra người. Người thứ hai đọc trước khi xác nhận."),
    )
