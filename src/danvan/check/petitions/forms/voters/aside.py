"""What is asked of whoever takes a recommendation of voters back, denies that, or notes something down about it."""

from danvan.check.petitions.actions import voters
from danvan.check.petitions.forms import noting, withdrawing
from danvan.check.petitions.forms.lane import LaneForm
from danvan.check.petitions.states.withdrawing import DENY


class WithdrawForm(withdrawing.WithdrawForm):
    DO = voters.withdraw


class PaperForm(withdrawing.PaperForm):
    DO = voters.note_withdrawal


class DenyForm(withdrawing.DenyForm):
    DO = voters.deny_withdrawal


class NoteForm(noting.NoteForm):
    DO = voters.note


FORMS: dict[str, type[LaneForm]] = {
    "withdraw": WithdrawForm, "note_withdrawal": PaperForm, **dict.fromkeys(DENY, DenyForm), "note": NoteForm,
}  # fmt: skip
