from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.notices import sinks
from danvan.base.notices.fields import UNKEPT, Mail, Mobile


class NewsForm(forms.Form):
    """Where somebody wants to hear of their matter: nowhere, unless they give an address and agree to its use."""

    phone = Mobile(help_text=_("Ví dụ: 0912 345 678. Tin nhắn chỉ nói số hồ sơ và đường dẫn."))
    email = Mail(help_text=_("Ví dụ: lan@example.vn"))
    agreed = forms.BooleanField(
        required=False, widget=forms.CheckboxInput(attrs=UNKEPT),
        label=_(
            "Tôi đồng ý để cơ quan giải quyết dùng số điện thoại, địa chỉ trên đây chỉ để báo tin và hỏi thêm về hồ sơ này; tôi bấm “Thôi nhận tin” lúc nào "
            "cũng được."
        ),
    )

    def clean(self) -> dict[str, Any]:
        """Ask for consent where an address was given."""
        cleaned = super().clean() or {}
        if self.wanted() and not cleaned.get("agreed"):
            self.add_error(
                "agreed", _("Hãy đánh dấu ô đồng ý thì cơ quan mới được dùng để báo tin, hoặc xóa số điện thoại, địa chỉ đã ghi.")
            )
        return cleaned

    def wanted(self) -> dict[str, str]:
        """Return the address for each channel on which news is wanted."""
        given = {sinks.for_phone(): self.cleaned_data.get("phone"), "email": self.cleaned_data.get("email")}
        return {channel: address for channel, address in given.items() if address}
