"""What is asked where a succession is proposed: which agencies become which, from when, by which resolution."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Day, Words
from danvan.base.moves.forms import MoveForm
from danvan.base.office import actions
from danvan.base.office.forms.naming import named
from danvan.base.office.queries.cases import Case
from danvan.base.people.relations import Actor
from danvan.base.people.visits import Visit

KINDS = {
    "merge": _("Sáp nhập: nhiều cơ quan thành một"), "split": _("Chia tách: một cơ quan thành nhiều"),
    "rename": _("Đổi tên"),
}
WHY = {
    "merge_count": _("Sáp nhập cần ít nhất hai cơ quan hiện nay và đúng một cơ quan sau đó."),
    "split_count": _("Chia tách cần đúng một cơ quan hiện nay và ít nhất hai cơ quan sau đó."),
    "rename_count": _("Đổi tên cần đúng một cơ quan hiện nay và đúng một tên mới, chưa cơ quan nào mang."),
    "ended": _("Có cơ quan đã kết thúc, hoặc đến ngày ghi bên dưới mới bắt đầu. Hãy xem lại danh sách và ngày."),
    "apart": _("Các cơ quan này không cùng cấp trên nào trong hệ thống, nên không ai quyết định chung được. Hãy chọn lại."),
    "mixed": _("Không gộp cơ quan được giao việc với cơ quan chỉ gửi đề nghị. Hãy lập hai đề nghị riêng."),
    "waiting": _("Có cơ quan đang chờ một lần tổ chức lại khác. Hãy rút lại lần đó hoặc chờ đến khi xong."),
}


class ProposeForm(MoveForm):
    """Which agencies become which, from when, by which resolution."""

    kind = forms.ChoiceField(
        label=_("Việc tổ chức lại"), choices=list(KINDS.items()), widget=forms.RadioSelect,
        error_messages={"required": _("Chưa chọn sáp nhập, chia tách hay đổi tên.")},
    )
    before = Words(
        rows=4, label=_("Các cơ quan hiện nay"), missing=_("Chưa ghi cơ quan nào."),
        help_text=_("Mỗi dòng một tên hoặc một mã, như trong danh sách cơ quan."),
    )
    after = Words(
        rows=4, label=_("Các cơ quan sau đó"), missing=_("Chưa ghi cơ quan nào."),
        help_text=_("Mỗi dòng một tên. Tên chưa có trong danh sách là cơ quan mới. Khi chia tách, dòng đầu nhận những gì chưa định phần."),
    )
    on = Day(label=_("Có hiệu lực từ ngày"), missing=_("Chưa ghi ngày có hiệu lực."))
    basis = forms.RegexField(
        r"^[\w./-]+\Z", label=_("Số nghị quyết, quyết định"), max_length=64, help_text=_("Ví dụ 1686/NQ-UBTVQH15"),
        error_messages={
            "required": _("Chưa ghi số nghị quyết hoặc quyết định."),
            "invalid": _("Chỉ ghi số, ký hiệu, không có dấu cách. Ví dụ 1686/NQ-UBTVQH15."),
        },
    )

    def __init__(self, *args: Any, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.at = at

    def clean_before(self) -> list[Agency]:
        """Return the agencies that are named.

        :raises ValidationError: if a line names none, or several
        """
        found = [named(line, at=self.at) for line in _lines(self.cleaned_data["before"])]
        if unknown := [line for line, hit in zip(_lines(self.cleaned_data["before"]), found, strict=True) if hit is None]:
            raise forms.ValidationError(gettext("Không có cơ quan nào tên: %s. Hãy chép đúng tên trong danh sách.") % "; ".join(unknown))
        return [agency for agency in found if agency]

    def clean_after(self) -> list[Agency | actions.Founded]:
        """Return the agencies that are named, those that are not there yet as new ones.

        :raises ValidationError: if a line names several
        """
        lines = _lines(self.cleaned_data["after"])
        return [named(line, at=self.at) or actions.Founded(name=line) for line in lines]

    def make(self, act: Callable[[], str], *, visit: Visit) -> str | None:
        """Do what the form asks and return where to go on; None if it cannot be, and then the form says why."""
        try:
            return super().make(act, visit=visit)
        except actions.NotPossible as wrong:
            self.add_error(None, WHY[wrong.why])
            return None

    def act(self, *, by: Actor) -> Case:
        """Propose it."""
        wanted = dict(self.cleaned_data)
        return actions.propose_succession(wanted.pop("kind"), by=by, at=self.at, **wanted)


def _lines(text: str) -> list[str]:
    return list(dict.fromkeys(tidy for line in text.splitlines() if (tidy := " ".join(line.split()))))
