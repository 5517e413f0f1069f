"""What a document is known by, and how it came: the second page of registering."""

import re
from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Day, Words
from danvan.do.directives import actions, queries
from danvan.do.directives.forms.documents import TextForm
from danvan.do.directives.forms.numbers import printed
from danvan.do.directives.forms.scans import Scan
from danvan.do.directives.models import is_party, issuers, term_of, tidy_number
from danvan.engines import edxml

LONGEST_ISSUER = 200
DIRECTIONS = [("issued", _("Văn bản đi: cơ quan mình ban hành")), ("incoming", _("Văn bản đến: nơi khác gửi tới"))]
TERM = re.compile(r"(?:19|20)\d\d-(?:19|20)\d\d")
NO_NUMBER = _("Chưa ghi số, ký hiệu của văn bản.")


class RegisterForm(TextForm):
    """The same, with what the document is known by and how it came."""

    direction = forms.ChoiceField(label=_("Văn bản đi hay đến"), choices=DIRECTIONS, widget=forms.RadioSelect, required=False)
    number = Words(
        label=_("Số, ký hiệu"), rows=1, max_length=80, help_text=_("Ví dụ: 170/KH-UBND"), missing=NO_NUMBER,
    )
    waits = forms.BooleanField(label=_("Văn bản đi chưa có số, chờ văn thư cấp"), required=False)
    term = Words(
        label=_("Nhiệm kỳ"), rows=1, max_length=20, required=False,
        help_text=_("Cấp ủy Đảng đánh số văn bản theo nhiệm kỳ. Ví dụ: 2025-2030"),
    )
    type = Words(
        label=_("Loại văn bản"), rows=1, max_length=80, help_text=_("Ví dụ: Kế hoạch, Chỉ thị, Quyết định"),
        missing=_("Chưa ghi loại văn bản."),
    )
    issuer = Words(
        label=_("Cơ quan ban hành"), rows=2, max_length=LONGEST_ISSUER, missing=_("Chưa ghi cơ quan ban hành."),
        help_text=_("Văn bản liên tịch: mỗi cơ quan một dòng."),
    )
    issued_on = Day(label=_("Ngày ban hành"), missing=_("Chưa ghi ngày ban hành."))
    title = Words(
        label=_("Trích yếu"), rows=3, max_length=500, help_text=_("Văn bản nói về việc gì, trong một câu."),
        missing=_("Chưa ghi trích yếu."),
    )
    received_on = Day(label=_("Ngày đến"), required=False, help_text=_("Chỉ với văn bản đến. Ví dụ: 27/03/2026"))
    arrival = Words(label=_("Số đến"), rows=1, max_length=20, required=False, help_text=_("Chỉ với văn bản đến, theo sổ của văn thư."))
    document_id = forms.CharField(widget=forms.HiddenInput, required=False, max_length=200)  # of the package in which it came
    sender_code = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)  # of that
    package = forms.CharField(widget=forms.HiddenInput, required=False, max_length=64)  # its hash, if the watched folder brought it
    scan = Scan(
        label=_("Bản chụp văn bản đã ký"), pictures_only=False,
        help_text=_("Ảnh hoặc PDF, nhẹ hơn 10 MB. Khi văn bản được công khai, bản chụp cũng công khai."),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.fields["number"].required = not self.data.get("waits")

    @property
    def wants_term(self) -> bool:
        """Whether the number is of a committee of the Party."""
        return is_party(str(self["number"].value() or ""))

    def clean_number(self) -> str:
        """Return the number as it is printed in the register; empty while it waits for one."""
        number = printed(self.cleaned_data["number"])
        if self.data.get("waits") and (number or self.data.get("direction") == "incoming"):
            raise forms.ValidationError(_("Chỉ văn bản đi chưa có số mới chờ cấp số. Hãy bỏ dấu chọn, hoặc xóa số đã ghi."))
        return number

    def clean_issuer(self) -> str:
        """Return those who issued it, in the order of the document's head."""
        found = " - ".join(issuers(self.cleaned_data["issuer"]))
        if len(found) > LONGEST_ISSUER:
            raise forms.ValidationError(_("Tên các cơ quan dài quá %(most)s ký tự. Hãy viết gọn lại."), params={"most": LONGEST_ISSUER})
        return found

    def clean(self) -> dict[str, Any]:
        """Ask for what this kind of number and of document needs; keep the scan once the gate has let all in."""
        cleaned = super().clean()
        self._ask_for_term(cleaned)
        self._ask_for_arrival(cleaned)
        try:
            cleaned["scan"] = cast(Scan, self.fields["scan"]).keep(cleaned.get("scan") or ([], ""))
        except forms.ValidationError as bad:
            self.add_error("scan", bad)
        return cleaned

    def identity(self) -> actions.Identity:
        """Return what the document is known by."""
        names = ("number", "type", "issuer", "issued_on", "title", "term")
        return actions.Identity(**{name: self.cleaned_data[name] for name in names})

    def filing(self) -> actions.Filing:
        """Return how it came in."""
        said = self.cleaned_data
        if said["direction"] == "issued":
            return actions.Filing(scan=said["scan"], package=said["package"])
        sender = edxml.Party(said["sender_code"], said["issuer"]) if said["sender_code"] else None
        named = ("direction", "received_on", "arrival", "scan", "document_id", "package")
        return actions.Filing(**{name: said[name] for name in named}, sender=sender)

    def _ask_for_term(self, cleaned: dict[str, Any]) -> None:
        number, issued_on, term = (cleaned.get(name) for name in ("number", "issued_on", "term"))
        if not number or not is_party(number):
            cleaned["term"] = ""
        elif not term or not TERM.fullmatch(term := tidy_number(term)):
            proposed = term_of(number, on=issued_on) if issued_on else ""
            self.data = {**self.data.dict(), "term": proposed} if hasattr(self.data, "dict") else {**self.data, "term": proposed}
            self.add_error("term", _("Số này của cấp ủy Đảng, được đánh theo nhiệm kỳ. Hãy kiểm tra nhiệm kỳ ghi ở đây."))
        else:
            cleaned["term"] = term

    def _ask_for_arrival(self, cleaned: dict[str, Any]) -> None:
        cleaned["direction"] = cleaned.get("direction") or queries.direction_of(cleaned.get("issuer", ""), keeper=self.keeper)
        received, issued = cleaned.get("received_on"), cast("date | None", cleaned.get("issued_on"))
        if cleaned["direction"] != "incoming" or "received_on" in self.errors:
            return
        if not received and "direction" in self.data:
            self.add_error("received_on", _("Chưa ghi ngày đến."))
        elif received and issued and received < issued:
            self.add_error("received_on", _("Ngày đến ở trước ngày ban hành. Hãy xem lại hai ngày."))
