"""A page that shows every part our pages are made of, for whoever builds pages or checks them."""

from datetime import timedelta
from typing import Any

from django import forms
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.base.face.charts import Bar, Interval
from danvan.base.face.fields import Day, Words
from danvan.base.files.fields import Attached
from danvan.base.people.visits import Visit

TABS = ("bieu-mau", "danh-sach", "so-lieu")


class SampleForm(forms.Form):
    """One field of each kind; it is read and shown, never stored."""

    words = Words(
        rows=4, label=gettext_lazy("Nội dung"), missing=gettext_lazy("Chưa có nội dung. Hãy viết vài câu."),
        help_text=gettext_lazy("Chuyện gì, từ bao giờ, ở đâu."),
    )
    where = Words(rows=1, label=gettext_lazy("Vị trí cụ thể"), required=False, max_length=300)
    on = Day(label=gettext_lazy("Ngày xảy ra"), missing=gettext_lazy("Chưa ghi ngày xảy ra."))
    subject = forms.ChoiceField(
        label=gettext_lazy("Lĩnh vực"), error_messages={"required": gettext_lazy("Chưa chọn lĩnh vực.")},
        choices=[
            ("", gettext_lazy("Chọn lĩnh vực")), ("road", gettext_lazy("Đường sá")), ("light", gettext_lazy("Chiếu sáng")),
        ],
    )
    reply = forms.ChoiceField(
        label=gettext_lazy("Nhận trả lời bằng cách nào"), widget=forms.RadioSelect,
        error_messages={"required": gettext_lazy("Chưa chọn cách nhận trả lời.")},
        choices=[("code", gettext_lazy("Tự xem bằng mã theo dõi")), ("desk", gettext_lazy("Đến bộ phận tiếp nhận"))],
    )
    also = forms.MultipleChoiceField(
        label=gettext_lazy("Ai bị ảnh hưởng"), widget=forms.CheckboxSelectMultiple, required=False,
        choices=[("pupils", gettext_lazy("Học sinh")), ("elderly", gettext_lazy("Người cao tuổi"))],
    )
    photo = Attached(label=gettext_lazy("Ảnh chụp"), pictures_only=True)


def components(visit: Visit) -> HttpResponse:
    """Show every part, in whatever state it can be."""
    tab = visit.GET.get("phan", TABS[0])
    form = SampleForm(visit.GET if "words" in visit.GET else None)
    shows: dict[str, Any] = {"form": form, "tab": tab if tab in TABS else TABS[0], "tabs": _tabs(tab)}
    return render(visit, "site/components.html", shows | _lists(visit) | _figures())


def _tabs(tab: str) -> list[dict[str, Any]]:
    words = dict(zip(TABS, (_("Biểu mẫu"), _("Danh sách, diễn biến"), _("Số liệu")), strict=True))
    return [
        {"url": f"?phan={key}", "label": label, "current": key == (tab if tab in TABS else TABS[0])}
        for key, label in words.items()
    ]


def _lists(visit: Visit) -> dict[str, Any]:
    on = localdate(visit.at)
    return {
        "rows": [
            (_("Lắp đèn đường thôn Đông"), "K7QF2M9X", 3), (_("Vá mặt đường liên thôn"), "0ABCDEFG", 0),
            (_("Nạo vét mương tiêu nước"), "H4JK8N2P", -2),
        ],
        "due": [on + timedelta(days=days) for days in (9, 2, 0, -2)],
        "columns": [_("Việc"), _("Mã"), _("Số ngày còn lại")],
        "steps": [
            {"label": _("Tiếp nhận"), "state": "done"}, {"label": _("Phân loại"), "state": "done"},
            {"label": _("Giải quyết"), "state": "now"}, {"label": _("Trả lời"), "state": "later"},
        ],
        "events": [
            {"at": visit.at, "what": _("Đã trả lời"), "who": _("Phòng Kinh tế"), "tone": "good",
             "note": _("Đã thay hai bóng đèn hỏng.")},
            {"at": visit.at - timedelta(days=3), "what": _("Đã chuyển đến cơ quan giải quyết"), "who": _("Bộ phận tiếp nhận")},
            {"at": visit.at - timedelta(days=4), "what": _("Quá hạn"), "tone": "late"},
        ],
        "known": [(_("Đang ở"), _("Phòng Kinh tế")), (_("Lĩnh vực"), _("Chiếu sáng")), (_("Ghi chú"), None)],
        "sections": [
            {"summary": _("Ai xem được hồ sơ của tôi?"), "open": True,
             "text": _("Người có mã theo dõi và cán bộ được giao việc.")},
            {"summary": _("Bao giờ có trả lời?"), "text": _("Thời hạn hiện ở trang hồ sơ, cùng với căn cứ.")},
        ],
        "tones": [("plain", _("Chưa bắt đầu")), ("busy", _("Đang giải quyết")), ("good", _("Đã trả lời")),
                  ("wait", _("Chờ bổ sung")), ("late", _("Quá hạn"))],
    }


def _figures() -> dict[str, Any]:
    received = {"01/2026": 31, "02/2026": 18, "03/2026": 44, "04/2026": 39, "05/2026": 52}
    satisfied = ((_("Phòng Kinh tế"), 68, 77, 84), (_("Phòng Văn hóa - Xã hội"), 79, 88, 94), (_("Công an xã"), 51, 63, 74))
    late = {_("Phòng Kinh tế"): 7, _("Phòng Văn hóa - Xã hội"): 2, _("Văn phòng"): 0}
    says = _("%(value)s %% (%(low)s đến %(high)s)")
    return {
        "late": [Bar(label=label, value=n, said=str(n)) for label, n in late.items()],
        "received": [Bar(label=label, value=n, said=str(n)) for label, n in received.items()],
        "satisfied": [
            Interval(label=label, low=low, value=value, high=high, said=says % {"value": value, "low": low, "high": high})
            for label, low, value, high in satisfied
        ],
        "late_columns": [_("Cơ quan"), _("Việc trễ hạn")], "received_columns": [_("Tháng"), _("Đã nhận")],
        "satisfied_columns": [_("Cơ quan"), _("Tỷ lệ hài lòng, khoảng tin cậy 95 %")],
    }
