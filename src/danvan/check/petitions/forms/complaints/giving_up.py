"""What is asked where a complainant gives up a part of a complaint, or all of it."""

from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.forms.complaints.base import NoteForm


class GiveUpPartForm(NoteForm):
    note = Words(
        label=_("Nội dung được rút"), missing=_("Chưa ghi nội dung được rút."), rows=3,
        help_text=_("Theo giấy rút có chữ ký. Phần đã rút không xem xét lại, trừ khi rút do bị đe dọa, cưỡng ép."),
    )
    DO, TAKES = complaints.give_up_part, "words"


class GiveUpForm(NoteForm):
    note = Words(
        label=_("Giấy rút khiếu nại ghi gì"), missing=_("Chưa ghi nội dung giấy rút."), rows=3,
        help_text=_("Theo giấy rút có chữ ký. Việc giải quyết được đình chỉ; không xem xét lại, trừ khi rút do bị đe dọa, cưỡng ép."),
    )
    DO, TAKES = complaints.give_up, "words"
