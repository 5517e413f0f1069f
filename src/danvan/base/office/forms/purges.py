from abc import abstractmethod
from datetime import datetime

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
    """One verb of a purge."""

    @abstractmethod
    def act(self, matter: Matter, *, asked: Purge | None, by: Actor, at: datetime) -> None:
        """Do what the form is for."""


class AskPurgeForm(PurgeForm):
    """Why a matter must go. Nothing here asks what it says: whoever asks must not copy it."""

    reason = forms.ChoiceField(
        label=_("Vì sao phải xóa"), choices=list(procedure.REASONS.items()), widget=forms.RadioSelect,
        error_messages={"required": _("Chưa chọn lý do.")},
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
