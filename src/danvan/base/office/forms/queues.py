from collections.abc import Callable

from danvan.base.moves.forms import MoveForm
from danvan.base.office.actions.queues import give_up_letter, retry_letter


class LetterForm(MoveForm):
    """One verb of a dead letter; it asks nothing."""


LETTER_VERBS: dict[str, Callable[..., None]] = {"retry": retry_letter, "give_up": give_up_letter}
