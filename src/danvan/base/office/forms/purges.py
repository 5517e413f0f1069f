from abc import abstractmethod
from datetime import datetime
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.matters.models import Matter
from danvan.base.moves.forms import MoveForm
from danvan.base.moves.table import NotAllowed
from danvan.base.office import actions, procedure
from danvan.base.office.models import Purge
from danvan.base.people.relations import Actor

NUMBER = r"^[\w./-]+\Z"


class PurgeForm(MoveForm):
    """One verb of a purge; `by_slip` says that a denunciation goes from here in no other way than set aside."""

    def __init__(self, *args: Any, by_slip: bool, **more: Any) -> None:
        super().__init__(*args, **more)
        self.by_slip = by_slip

    @abstractmethod
    def act(self, matter: Matter, *, asked: Purge | None, by: Actor, at: datetime) -> None:
        """Do what the form is for."""


class AskPurgeForm(PurgeForm):
    """Why a matter must go. Nothing here asks what it says: whoever asks must not copy it."""

    reason = forms.ChoiceField(
        label=_("Vì sao phải xóa"), choices=list(procedure.REASONS.items()), widget=forms.RadioSelect,
        error_messages={
            "required": _("Chưa chọn lý do."),
            "invalid_choice": _("Đơn tố cáo thì không xóa từ trang này: hãy mở hồ sơ, bấm “Đây là đơn tố cáo: cất ngay”."),
        },
    )
    basis = forms.RegexField(
        NUMBER, label=_("Căn cứ"), max_length=64, help_text=_("Chỉ ghi số hiệu, ví dụ 117/2025/QH15"),
        error_messages={
            "required": _("Chưa ghi căn cứ."),
            "invalid": _("Chỉ ghi số hiệu của văn bản, không ghi câu chữ. Ví dụ 117/2025/QH15."),
        },
    )
    sealed = forms.RegexField(
        NUMBER, label=_("Số trong sổ giấy của bản đã niêm phong"), max_length=40, required=False,
        help_text=_("Chỉ ghi số, không ghi tên ai và không ghi nội dung. Ví dụ 12/2026"),
        error_messages={"invalid": _("Chỉ ghi số vào sổ, không ghi câu chữ. Ví dụ 12/2026.")},
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        reasons = [reason for reason in procedure.REASONS.items() if not (self.by_slip and reason[0] == procedure.DENUNCIATION)]
        cast(forms.ChoiceField, self.fields["reason"]).choices = reasons

    def act(self, matter: Matter, *, asked: Purge | None, by: Actor, at: datetime) -> None:
        """Ask for the purge."""
        actions.ask_purge(matter, by=by, at=at, **self.cleaned_data)


class ConfirmPurgeForm(PurgeForm):
    sure = forms.BooleanField(
        label=_("Tôi đã tự xem hồ sơ và xác nhận phải xóa. Việc này không lấy lại được."),
        error_messages={"required": _("Hãy đánh dấu vào ô này nếu đã tự xem hồ sơ.")},
    )

    def act(self, matter: Matter, *, asked: Purge | None, by: Actor, at: datetime) -> None:
        """Purge, as the second person."""
        actions.purge(_needed(asked), by=by, at=at)


class DropPurgeForm(PurgeForm):
    def act(self, matter: Matter, *, asked: Purge | None, by: Actor, at: datetime) -> None:
        """Say that there is nothing to purge."""
        actions.drop_purge(_needed(asked), by=by, at=at)


class TickForm(PurgeForm):
    step = forms.ChoiceField(choices=list(procedure.STEPS.items()))

    def act(self, matter: Matter, *, asked: Purge | None, by: Actor, at: datetime) -> None:
        """Say that a step is done."""
        actions.tick(_needed(asked), step=self.cleaned_data["step"], by=by, at=at)


def _needed(asked: Purge | None) -> Purge:
    if asked is None:
        raise NotAllowed("nobody has asked for it")
    return asked


PURGE_FORMS: dict[str, type[PurgeForm]] = {
    "ask": AskPurgeForm, "confirm": ConfirmPurgeForm, "drop": DropPurgeForm, "tick": TickForm,
}
