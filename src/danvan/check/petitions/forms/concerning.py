"""What is asked of whoever says something of a regulation or a procedure: which one. Folded away, for few do."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.check.petitions.forms.lane import choices
from danvan.check.petitions.states import concerning as states


class ConcernForm(forms.Form):
    concerns = forms.ChoiceField(label=_("Phản ánh này nói về"), choices=choices(states.ASKED), widget=forms.RadioSelect, required=False)
    cited = Words(
        rows=1, label=_("Số hoặc tên của quy định, thủ tục"), required=False, max_length=300,
        help_text=_("Nhớ thế nào ghi thế ấy, không cần đủ số. Ví dụ: cấp bản sao giấy khai sinh."),
    )

    @property
    def concerns_more(self) -> bool:
        """Whether the question stands open: somebody has answered it, or has to mend what they wrote there."""
        return any(self[name].value() or self[name].errors for name in ("concerns", "cited"))

    def clean(self) -> dict[str, Any]:
        """Ask for both or none; what is about a regulation or a procedure is feedback, not a report from the street."""
        cleaned = super().clean() or {}
        concerns, cited = cleaned.get("concerns"), cleaned.get("cited")
        if concerns and not cited and "cited" not in self.errors:
            self.add_error("cited", _("Chưa ghi quy định, thủ tục nào. Chỉ cần tên gọi thường ngày."))
        if cited and not concerns and "concerns" not in self.errors:
            self.add_error("concerns", _("Hãy chọn đó là quy định hay thủ tục, hoặc xóa ô số, tên bên dưới."))
        if concerns:
            cleaned["kind"] = "feedback"
        return cleaned
