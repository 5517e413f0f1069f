"""What is asked of whoever takes a recommendation of voters back, denies that, or notes something down about it."""

from danvan.check.petitions.actions import voters
from danvan.check.petitions.forms import noting, withdrawing
from danvan.check.petitions.forms.voters.base import ThingForm
from danvan.check.petitions.models import Recommendation, Session
from danvan.check.petitions.states.withdrawing import DENY


class AsideForm(ThingForm):
    @property
    def about(self) -> Session | Recommendation:
        """What it is about, as the forms of other lanes call theirs."""
        return self.thing


class WithdrawForm(withdrawing.Withdraw, AsideForm):
    DO = voters.withdraw


class PaperForm(withdrawing.Paper, AsideForm):
    DO = voters.note_withdrawal


class DenyForm(withdrawing.Deny, AsideForm):
    DO = voters.deny_withdrawal


class NoteForm(noting.Note, AsideForm):
    DO = voters.note


FORMS: dict[str, type[ThingForm]] = {
    "withdraw": WithdrawForm, "note_withdrawal": PaperForm, **dict.fromkeys(DENY, DenyForm), "note": NoteForm,
}  # fmt: skip
