"""What the rule asks that says who is reminded of a time limit, and when."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.base.office.forms.rules import Names, RuleForm
from danvan.base.office.queries import reminders

WHO = {
    reminders.LEAD: gettext_lazy("Cơ quan chủ trì"), reminders.SUPPORTING: gettext_lazy("Cơ quan phối hợp"),
    reminders.ASSIGNER: gettext_lazy("Cơ quan giao việc"), reminders.UPPER: gettext_lazy("Cơ quan cấp trên của nơi chủ trì"),
}
CHANNELS = {
    reminders.MAIL: gettext_lazy("Thư điện tử của người đang giữ việc, nếu không có thì của cơ quan"),
    reminders.DESK: gettext_lazy("Chỉ ghi vào diễn biến, không gửi thư"),
}
SIDES = {"before": gettext_lazy("Trước thời hạn"), "after": gettext_lazy("Sau thời hạn")}
MOST = 60


class ReminderForm(RuleForm):
    kind, SAYS = "reminder", ("who", "channel")
    side = forms.ChoiceField(
        label=gettext_lazy("Nhắc khi nào"), choices=list(SIDES.items()), widget=forms.RadioSelect, initial="before",
        error_messages={"required": gettext_lazy("Chưa chọn trước hay sau thời hạn.")},
    )
    days = forms.IntegerField(
        label=gettext_lazy("Bao nhiêu ngày"), min_value=0, max_value=MOST, help_text=gettext_lazy("0 là chính ngày hết hạn."),
        error_messages={
            "required": gettext_lazy("Chưa ghi số ngày."), "invalid": gettext_lazy("Hãy ghi một số, ví dụ 3."),
            "min_value": gettext_lazy("Hãy ghi một số từ 0 đến 60."), "max_value": gettext_lazy("Hãy ghi một số từ 0 đến 60."),
        },
    )
    who = forms.MultipleChoiceField(
        label=gettext_lazy("Nhắc ai"), choices=list(WHO.items()), widget=forms.CheckboxSelectMultiple,
        error_messages={"required": gettext_lazy("Chưa chọn nhắc ai.")},
    )
    channel = forms.ChoiceField(label=gettext_lazy("Bằng cách nào"), choices=list(CHANNELS.items()))

    def about(self) -> str:
        """Return on which day one is reminded."""
        return reminders.key(self._days())

    def value(self) -> dict[str, Any]:
        """Return who is reminded, when and how."""
        return {"days": self._days(), "who": self.cleaned_data["who"], "channel": self.cleaned_data["channel"]}

    @staticmethod
    def about_in_words(key: str, *, names: Names) -> str:
        """Return on which day one is reminded."""
        side, _colon, days = key.partition(":")
        if days == "0":
            return _("đúng ngày hết hạn")
        return (_("%(days)s ngày trước thời hạn") if side == "before" else _("%(days)s ngày sau thời hạn")) % {"days": days}

    @staticmethod
    def in_words(key: str, *, value: dict[str, Any], names: Names) -> str:
        """Return who is reminded, when and how."""
        who = ", ".join(str(WHO[one]) for one in value["who"])
        said = {"moment": ReminderForm.about_in_words(key, names=names), "who": who, "channel": CHANNELS[value["channel"]]}
        return _("%(moment)s: %(who)s (%(channel)s)") % said

    def _days(self) -> int:
        days: int = self.cleaned_data["days"]
        return days if self.cleaned_data["side"] == "after" else -days
