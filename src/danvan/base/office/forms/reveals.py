from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.office.queries import reveals


class RevealForm(forms.Form):
    """Why somebody's contact is opened."""

    reason = forms.ChoiceField(
        label=_("Vì sao cần mở"), widget=forms.RadioSelect, choices=list(reveals.REASONS.items()),
        error_messages={"required": _("Chưa chọn lý do. Phải có lý do mới mở được.")},
    )
    note = Words(rows=1, required=False, max_length=300, label=_("Ghi rõ thêm"))


class FindForm(forms.Form):
    """The telephone number of whoever is on the line."""

    phone = forms.CharField(
        label=_("Số điện thoại của người đang gọi"), max_length=30, widget=forms.TextInput(attrs={"inputmode": "tel"}),
        error_messages={"required": _("Chưa nhập số điện thoại.")},
    )
