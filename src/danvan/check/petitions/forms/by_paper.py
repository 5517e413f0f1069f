"""What is asked where something was done by a paper of the office, maybe before it is entered here."""

from datetime import date
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.duties import queries as duties
from danvan.base.face.fields import Day, Words
from danvan.base.matters.models import Matter
from danvan.base.moves.papers import Paper
from danvan.check.petitions.forms.lane import LaneForm
from danvan.check.petitions.queries import papered

NUMBERED = _("Hãy ghi số: ngày trước hôm nay chỉ được tính theo văn bản có số.")


class ByPaper(LaneForm):
    """A verb that is done by a paper: whether it was in time follows from the day that this bears."""

    DAYS = ("paper_on",)
    AFTER: tuple[str, ...] = ()  # words of the steps, made here, that such a paper stands on

    paper_on = Day(
        required=False, label=_("Ngày trên văn bản"),
        help_text=_("Để trống nếu là hôm nay. Ghi vào đây sau ngày làm việc tiếp theo thì bị tính là vào sổ chậm."),
    )
    paper_number = Words(rows=1, required=False, label=_("Số văn bản"), max_length=60, help_text=_("Do văn thư cấp."))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        own = ("paper_on", "paper_number")
        self.order_fields([*(name for name in self.fields if name not in own), *own])

    def clean(self) -> dict[str, Any]:
        """Ask for the number of a paper that is older than today, and for a day that it can bear."""
        cleaned = super().clean()
        on = cleaned.get("paper_on")
        if on and on < localdate(self.at) and not cleaned.get("paper_number") and "paper_number" not in self.errors:
            self.add_error("paper_number", NUMBERED)
        refuse_before_clock(self, name="paper_on", day=on, matter=self.thing.matter)
        if on and (made := papered.too_early(self.thing.matter, on=on, after=self.AFTER)):
            self.add_error(
                "paper_on", _("Ngày này ở trước bước ghi ngày %(day)s mà văn bản dựa vào. Hãy xem lại ngày trên văn bản.") % {"day": f"{made:%d/%m/%Y}"},
            )
        return cleaned

    def more(self) -> dict[str, Any]:
        """Return the paper, if there is one."""
        number: str = self.cleaned_data["paper_number"]
        return {"by_paper": Paper(on=self.cleaned_data["paper_on"] or localdate(self.at), number=number) if number else None}


def refuse_before_clock(form: forms.Form, *, name: str, day: date | None, matter: Matter) -> None:
    """Refuse a day on which the clock that the paper stops had not begun."""
    if day and (since := duties.began(matter)) and day < since:
        form.add_error(name, _("Ngày này ở trước ngày thời hạn bắt đầu (%(day)s). Hãy xem lại ngày trên văn bản.") % {"day": f"{since:%d/%m/%Y}"})
