"""What is asked of whoever takes back what they sent, notes such a paper, or denies it: the same in each lane, only the action differs."""

from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.check.petitions import actions
from danvan.check.petitions.forms.lane import LaneForm
from danvan.check.petitions.forms.noting import Aside
from danvan.check.petitions.states.withdrawing import DENY


class WithdrawForm(Aside):
    """Whoever sent it takes it back."""

    DO, SAID = actions.withdraw, {"note": "reason"}

    note = Words(
        label=_("Vì sao rút"), required=False, rows=2,
        help_text=_(
            "Không ghi cũng được. Rút rồi thì cơ quan không trả lời hồ sơ này nữa; cần thì gửi hồ sơ mới. Người khác đã gửi về cùng việc vẫn giữ hồ sơ của họ."
        ),
    )


class PaperForm(Aside):
    """The reception got a paper by which it is taken back."""

    DO, SAID = actions.note_withdrawal, {"number": "number", "note": "words"}

    number = Words(rows=1, label=_("Số đến của giấy rút"), max_length=60, missing=_("Chưa ghi số đến."), help_text=_("Do văn thư cấp khi vào sổ."))
    note = Words(
        label=_("Giấy rút ghi gì"), missing=_("Chưa ghi nội dung giấy rút."), rows=3,
        help_text=_(
            "Giấy phải có chữ ký hoặc điểm chỉ. Người gửi được báo, đọc câu này và có thể nói mình không rút. Việc vẫn phải làm thì ghi thành phản ánh mới "
            "do cán bộ tự thấy."
        ),
    )


class DenyForm(Aside):
    """Whoever sent it says that they took nothing back."""

    DO = actions.deny_withdrawal

    note = Words(
        label=_("Bà con muốn nói gì thêm"), required=False, rows=2,
        help_text=_("Không ghi cũng được. Hồ sơ được giải quyết tiếp ngay khi gửi; thời hạn tính như cũ."),
    )


FORMS: dict[str, type[LaneForm]] = {"withdraw": WithdrawForm, "note_withdrawal": PaperForm, **dict.fromkeys(DENY, DenyForm)}
