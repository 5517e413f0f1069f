"""What is asked of whoever takes back what they sent, notes such a paper, or denies it: the same in each lane, only how a form is made differs."""

from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.people.relations import Actor
from danvan.check.petitions import actions
from danvan.check.petitions.actions import information
from danvan.check.petitions.forms.feedback import ActForm
from danvan.check.petitions.forms.lane import LaneForm
from danvan.check.petitions.states.withdrawing import DENY


class Withdraw(forms.Form):
    """Whoever sent it takes it back."""

    note = Words(
        label=_("Vì sao rút"), required=False, rows=2,
        help_text=_("Không ghi cũng được. Rút rồi thì cơ quan không trả lời hồ sơ này nữa; cần thì gửi hồ sơ mới. Người khác đã gửi về cùng việc vẫn giữ hồ sơ của họ."),
    )
    about: Any
    at: datetime
    DO: ClassVar[Callable[..., None]]

    def act(self, *, by: Actor) -> None:
        """Take it back."""
        type(self).DO(self.about, reason=self.cleaned_data["note"], by=by, at=self.at)


class Note(forms.Form):
    """The reception got a paper by which it is taken back."""

    number = Words(rows=1, label=_("Số đến của giấy rút"), max_length=60, missing=_("Chưa ghi số đến."), help_text=_("Do văn thư cấp khi vào sổ."))
    note = Words(
        label=_("Giấy rút ghi gì"), missing=_("Chưa ghi nội dung giấy rút."), rows=3,
        help_text=_("Giấy phải có chữ ký hoặc điểm chỉ. Người gửi được báo, đọc câu này và có thể nói mình không rút. Việc vẫn phải làm thì ghi thành phản ánh mới do cán bộ tự thấy."),
    )
    about: Any
    at: datetime
    DO: ClassVar[Callable[..., None]]

    def act(self, *, by: Actor) -> None:
        """Note the paper."""
        said = self.cleaned_data
        type(self).DO(self.about, number=said["number"], words=said["note"], by=by, at=self.at)


class Deny(forms.Form):
    """Whoever sent it says that they took nothing back."""

    note = Words(
        label=_("Bà con muốn nói gì thêm"), required=False, rows=2,
        help_text=_("Không ghi cũng được. Hồ sơ được giải quyết tiếp ngay khi gửi; thời hạn tính như cũ."),
    )
    about: Any
    at: datetime
    DO: ClassVar[Callable[..., None]]

    def act(self, *, by: Actor) -> None:
        """Deny it."""
        type(self).DO(self.about, words=self.cleaned_data["note"], by=by, at=self.at)


class WithdrawForm(Withdraw, ActForm):
    DO = actions.withdraw


class NoteWithdrawalForm(Note, ActForm):
    DO = actions.note_withdrawal


class DenyWithdrawalForm(Deny, ActForm):
    DO = actions.deny_withdrawal


class LaneWithdrawForm(Withdraw, LaneForm):
    DO = information.withdraw


class LaneNoteWithdrawalForm(Note, LaneForm):
    DO = information.note_withdrawal


class LaneDenyWithdrawalForm(Deny, LaneForm):
    DO = information.deny_withdrawal


FORMS: dict[str, type[ActForm]] = {"withdraw": WithdrawForm, "note_withdrawal": NoteWithdrawalForm, **dict.fromkeys(DENY, DenyWithdrawalForm)}
LANE_FORMS: dict[str, type[LaneForm]] = {
    "withdraw": LaneWithdrawForm, "note_withdrawal": LaneNoteWithdrawalForm, **dict.fromkeys(DENY, LaneDenyWithdrawalForm),
}  # fmt: skip
