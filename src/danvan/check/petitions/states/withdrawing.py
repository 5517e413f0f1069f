"""How whoever sent something takes it back, in the lanes that have no way of their own for it. One row, one move.

It ends here, neither answered nor refused; what was late before is told as late. What a clerk notes upon a paper its author may deny, and
it goes on with the days that it had.
"""

from dataclasses import dataclass

from danvan.base.moves.table import Move

WITHDRAWN, NOTED = "withdrawn", "withdrawal_noted"  # by themselves, and upon a paper: words of the journal
AUTHOR, RECEPTION = ("author",), ("reception",)


@dataclass(frozen=True, kw_only=True)
class Stage:
    """States in which one clock runs, and where a matter goes on if its author did not take it back."""

    frm: tuple[str, ...]
    clock: tuple[str, ...]
    denied: str  # the verb
    to: str


def withdrawing(*stages: Stage, who: tuple[str, ...] = AUTHOR, by_paper: tuple[str, ...] = RECEPTION) -> tuple[Move, ...]:
    """Return the rows by which a matter is taken back in some stages: by `who` sent it, or by whoever got their paper; without these no paper is taken."""
    return (
        *(Move(verb="withdraw", frm=one.frm, to=WITHDRAWN, who=who, ends=one.clock) for one in stages),
        *(Move(verb="note_withdrawal", frm=one.frm, to=WITHDRAWN, who=by_paper, word=NOTED, ends=one.clock) for one in stages if by_paper),
        *(Move(verb=one.denied, frm=(WITHDRAWN,), to=one.to, who=who, word="not_withdrawn", opens=one.clock, revives=True) for one in stages if by_paper),
    )  # fmt: skip


EARLY, LATER = "deny_withdrawal", "go_on_anyway"  # before and after somebody took it in hand
DENY = (EARLY, LATER)
LABELS = {WITHDRAWN: "Người gửi đã rút"}
TONES = {WITHDRAWN: "plain"}
SAYS = {
    WITHDRAWN: "Người gửi rút lại, không đề nghị giải quyết nữa",
    NOTED: "Bộ phận tiếp nhận ghi giấy rút của người gửi, kết thúc hồ sơ",
    "not_withdrawn": "Người gửi nói mình không rút, hồ sơ được giải quyết tiếp",
}
ASIDE = ("withdraw", "note_withdrawal", *DENY)
DOES = {"withdraw": "Rút lại", "note_withdrawal": "Ghi giấy rút của người gửi", **dict.fromkeys(DENY, "Tôi không rút")}
