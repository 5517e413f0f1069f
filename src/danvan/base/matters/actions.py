from collections.abc import Iterable

from danvan.base.agencies.models import Agency
from danvan.base.matters.models import Matter, Sight


def give_sight(matter: Matter, *, agencies: Iterable[Agency], as_word: str = "seen") -> None:
    """Let agencies see a matter; who has once dealt with it goes on seeing it."""
    Sight.objects.bulk_create(
        [Sight(matter=matter, agency=agency, as_word=as_word) for agency in agencies], ignore_conflicts=True
    )
    matter.__dict__.pop("supporting", None)
