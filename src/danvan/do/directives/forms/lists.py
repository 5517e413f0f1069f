"""What narrows the list of documents."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.people.visits import Visit
from danvan.do.directives import queries

LONGEST = 200
TOO_LONG = {"max_length": _("Dài quá %(limit_value)s ký tự. Hãy chỉ giữ vài từ chính.")}


class ListForm(forms.Form):
    marks_optional = False  # nothing of a filter is asked for
    tim = forms.CharField(
        label=_("Số, ký hiệu hoặc từ trong văn bản"), required=False, max_length=LONGEST, error_messages=TOO_LONG
    )
    huong = forms.ChoiceField(
        label=_("Đi hay đến"), required=False, choices=[("", _("Cả hai")), ("issued", _("Văn bản đi")), ("incoming", _("Văn bản đến"))]
    )
    loai = forms.ChoiceField(label=_("Loại văn bản"), required=False)
    nam = forms.ChoiceField(label=_("Năm"), required=False)
    co_quan = forms.CharField(label=_("Cơ quan ban hành"), required=False, max_length=LONGEST, error_messages=TOO_LONG)

    def __init__(self, *args: Any, visit: Visit, **more: Any) -> None:
        super().__init__(*args, **more)
        types, years = queries.kinds_seen(visit.actor, at=visit.at)
        fields: dict[str, Any] = self.fields
        fields["loai"].choices = [("", _("Mọi loại")), *((one, one) for one in types)]
        fields["nam"].choices = [("", _("Mọi năm")), *((year, year) for year in years)]

    @property
    def is_narrowed(self) -> bool:
        """Return whether anything but words is asked for."""
        return any(self.data.get(name) for name in ("huong", "loai", "nam", "co_quan"))

    def wanted(self) -> queries.Asked:
        """Return what is looked for; what cannot be is not asked for."""
        said = self.cleaned_data if self.is_valid() else {}
        return queries.Asked(
            words=said.get("tim", ""), direction=said.get("huong", ""), type=said.get("loai", ""),
            year=int(said.get("nam") or 0), issuer=said.get("co_quan", ""),
        )
