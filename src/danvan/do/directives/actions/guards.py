"""What the record of a task forbids besides its table of moves: to decide what nobody asked for, to put off a day that there is not (decision 0069)."""

from danvan.base.moves.guards import Guard, unless
from danvan.do.directives.queries import extensions

OF_KIND: dict[str, tuple[Guard, ...]] = {
    "task": (
        unless(lambda task, **_now: extensions.asked(task), verbs=("extend", "refuse_extension"), says="nobody asked for more time"),
        unless(
            lambda task, **_now: extensions.day(task) and not extensions.asked(task), verbs=("ask_extension",),
            says="there is no day to put off, or one is being decided",
        ),
    ),
}
