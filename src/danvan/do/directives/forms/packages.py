"""A package that came in is read in memory and stands before the same gate as a text; one that goes out needs receivers."""

import re
from typing import Any

from django import forms
from django.conf import settings
from django.utils.timezone import localdate
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.moves.forms import MoveForm
from danvan.base.people.relations import Actor
from danvan.do.directives import actions, queries
from danvan.do.directives.forms.documents import NOT_HERE, DocumentForm
from danvan.do.directives.forms.tasks.base import TaskForm
from danvan.do.directives.models import Exchange
from danvan.do.directives.queries import packages
from danvan.engines import edxml

CODE = re.compile(r"[0-9A-Z]{2,3}(?:\.[0-9A-Z]{2,3}){2,5}")


class PackageForm(MoveForm):
    """A file that is a document's package, or what became of one that was sent."""

    file = forms.FileField(
        label=_("Gói văn bản điện tử (edXML)"), help_text=_("Tệp .edxml hoặc .xml từ phần mềm quản lý văn bản, nhẹ hơn 10 MB."),
        widget=forms.FileInput(attrs={"accept": ".edxml,.xml,application/xml,text/xml"}),
        error_messages={"required": _("Chưa chọn tệp."), "empty": _("Tệp rỗng. Hãy chọn lại tệp.")},
    )

    opened: queries.Opened | None = None

    def clean_file(self) -> None:
        """Read the file; nothing of it goes on if the gate refuses it."""
        try:
            self.opened = queries.opened(self.cleaned_data["file"].read(packages.LARGEST + 1))
        except queries.NotTaken as refused:
            raise forms.ValidationError(_refusal(refused)) from refused


class Receivers(forms.Form):
    """To whom a package goes; without the office's own code nobody could answer it."""

    to = Words(
        label=_("Nơi nhận"), rows=4, max_length=2_000, missing=_("Chưa ghi nơi nhận."),
        help_text=_("Mỗi nơi một dòng: mã định danh, rồi tên. Ví dụ: 000.00.12.H26 UBND xã An Hòa"),
    )

    def clean_to(self) -> tuple[edxml.Party, ...]:
        """Return the receivers."""
        lines = [line.split(maxsplit=1) for line in self.cleaned_data["to"].splitlines() if line.strip()]
        for line in lines:
            if len(line) < 2 or not CODE.fullmatch(line[0]):
                raise forms.ValidationError(
                    _("Dòng “%(line)s” chưa có mã định danh và tên. Hãy ghi như 000.00.12.H26 UBND xã An Hòa."), params={"line": " ".join(line)[:80]}
                )
        return tuple(edxml.Party(code, name) for code, name in lines)

    def clean(self) -> dict[str, Any]:
        """Ask for the office's own code."""
        cleaned = super().clean() or {}
        if not settings.OFFICE_CODE:
            raise forms.ValidationError(_("Máy chủ chưa khai mã định danh của cơ quan. Hãy nhờ cán bộ công nghệ thông tin đặt DANVAN_OFFICE_CODE."))
        return cleaned


class SendForm(Receivers, DocumentForm):
    """To whom a document goes."""

    sent: Exchange

    def act(self, *, by: Actor) -> None:
        """Send it."""
        to = self.cleaned_data["to"]
        self.sent = actions.send(self.thing, document_id=queries.package(self.thing, to=to).document_id, to=to, by=by, at=self.at)


class SendReportForm(Receivers, TaskForm):
    """To whom a task's report goes."""

    sent: Exchange

    def act(self, *, by: Actor) -> None:
        """Send it."""
        known_as = queries.report_id(self.thing, on=localdate(self.at))
        self.sent = actions.send_report(self.thing, document_id=known_as, to=self.cleaned_data["to"], by=by, at=self.at)


class DeclineForm(MoveForm):
    """A package that waits is let go; nothing is asked."""


def _refusal(refused: queries.NotTaken) -> str:
    if not refused.stamp:
        return refused.sentence
    said = _now("Gói hoặc tệp đính kèm có dấu “%(stamp)s” nên không được nhập vào hệ thống này.") % {"stamp": refused.stamp}
    return f"{said} {NOT_HERE}"
