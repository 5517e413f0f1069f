from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.check.petitions.actions import information
from danvan.check.petitions.forms.information.base import NoteForm
from danvan.check.petitions.forms.lane import BareForm
from danvan.check.petitions.forms.longer import InTime

OVER = _("Chỉ gia hạn được một lần, khi còn trong hạn và thông tin phải tập hợp. Hồ sơ này không còn gia hạn được.")


class AskTimeForm(InTime, NoteForm):
    note = Words(
        label=_("Vì sao cần thêm thời gian"), missing=_("Chưa ghi vì sao cần thêm thời gian."), rows=3,
        help_text=_("Lãnh đạo duyệt; người yêu cầu đọc lý do khi được gia hạn."),
    )
    DO, TAKES, OVER = information.ask_time, "reason", OVER


class GiveTimeForm(InTime, BareForm):
    DO, OVER = information.give_time, OVER


class DenyTimeForm(NoteForm):
    note = Words(label=_("Vì sao không gia hạn"), missing=_("Chưa ghi vì sao không gia hạn."), rows=3)
    DO, TAKES = information.deny_time, "remark"
