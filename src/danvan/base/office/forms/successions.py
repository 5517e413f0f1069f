"""What is asked where a succession is shared out, confirmed or taken back."""

from abc import abstractmethod
from datetime import datetime
from typing import Any

from django import forms
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.moves.forms import MoveForm
from danvan.base.office import actions
from danvan.base.office.queries import previews
from danvan.base.office.queries.cases import Case
from danvan.base.people.relations import Actor


class CaseForm(MoveForm):
    """One verb of a succession, for who `reads` the matters that go over or not."""

    def __init__(self, *args: Any, case: Case, at: datetime, reads: bool, **more: Any) -> None:
        super().__init__(*args, **more)
        self.case, self.at, self.reads = case, at, reads

    @abstractmethod
    def act(self, *, by: Actor) -> None:
        """Do what the form is for."""


class ShareForm(CaseForm):
    """Which successor takes what: one list for each place, agency below, person and open matter."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        after = [(agency.code, agency.name) for agency in self.case.after]
        for share, label, heir in _shares(self.case, at=self.at, reads=self.reads):
            self.fields[share] = forms.ChoiceField(label=label, choices=after, initial=heir.code)

    def act(self, *, by: Actor) -> None:
        """Share it out; matters that somebody else has shared out stay so."""
        unread = {} if self.reads else {key: code for key, code in self.case.succession.shares.items() if key.startswith("matter:")}
        actions.share_succession(self.case, shares=unread | self.cleaned_data, by=by, at=self.at)


class ConfirmForm(CaseForm):
    sure = forms.BooleanField(
        label=_("Tôi đã xem những gì sẽ chuyển và đã đối chiếu với nghị quyết."),
        error_messages={"required": _("Hãy đánh dấu vào ô này sau khi đã xem và đối chiếu.")},
    )

    def act(self, *, by: Actor) -> None:
        """Confirm it as the second person."""
        actions.confirm_succession(self.case, by=by, at=self.at)


class UndoForm(CaseForm):
    def act(self, *, by: Actor) -> None:
        """Take it back."""
        actions.undo_succession(self.case, by=by, at=self.at)


FORMS: dict[str, type[CaseForm]] = {"share": ShareForm, "confirm": ConfirmForm, "undo": UndoForm}


def _shares(case: Case, *, at: datetime, reads: bool) -> list[tuple[str, str, Agency]]:
    """Return what can be shared out: the key of its share, what it is, and who takes it as it stands."""
    found = previews.preview(case, at=at, reads=reads)
    return [
        *((f"place:{place.code}", gettext("Nơi: %s") % place.name, heir) for place, heir in found.places),
        *((f"agency:{agency.code}", gettext("Cơ quan trực thuộc: %s") % agency.name, heir) for agency, heir in found.below),
        *((f"person:{role.person.code}", gettext("Người: %s") % role.person.name, heir) for role, heir in found.roles),
        *((f"matter:{matter.code}", gettext("Hồ sơ: %s") % matter.code, heir) for matter, _duty, heir in found.matters
          if matter.place is None),
    ]
