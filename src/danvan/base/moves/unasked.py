"""What the platform does unasked with a matter of whichever house, by the rows of that one's own table."""

from datetime import datetime

from danvan.base.matters import things
from danvan.base.matters.models import Matter
from danvan.base.moves import actions as moves
from danvan.base.moves import queries, table
from danvan.base.people.relations import PLATFORM


def rules() -> frozenset[str]:
    """Return the rules of the clocks of which some table says that their time has passed."""
    return frozenset(rule for _model, rows in queries.tables() for row in rows for rule in row.lapses)


def lapse(matter: Matter, *, rule: str, at: datetime) -> None:
    """Say in the journal that the time of a clock has passed.

    :raises NotAllowed: if the table does not say so of it in the state that the matter is in
    """
    thing = things.of(matter)
    if (row := table.lapsing(thing.MOVES, rule=rule, state=thing.matter.state)) is None:
        raise table.NotAllowed(f"{rule} does not lapse while it is {thing.matter.state}")
    moves.make(thing, row.verb, by=PLATFORM, at=at)


def recount(matter: Matter, *, at: datetime) -> None:
    """Count the clocks of a matter anew, after the calendar has changed, if its house lets that be: days that were stated stand."""
    kept_in = things.tables().get((matter.house, matter.kind))
    if kept_in and (row := next((row for row in queries.table_of(kept_in) if row.recounts), None)):
        moves.make(things.of(matter), row.verb, by=PLATFORM, at=at)
