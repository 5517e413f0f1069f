"""What is suspected lets others go first: it waits a moment while this process answers somebody else."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

MOMENT = 0.05  # seconds: so long a thread is held at most, and a whole form is answered in less
MOST = 2  # that wait at once in one process, so that they never hold its threads


class Courtesy:
    """Counts who is being answered in this process."""

    def __init__(self) -> None:
        self.changed, self.answered, self.waiting = threading.Condition(), 0, 0

    @contextmanager
    def answering(self) -> Iterator[None]:
        """Count somebody while they are answered."""
        with self.changed:
            self.answered += 1
        try:
            yield
        finally:
            with self.changed:
                self.answered -= 1
                self.changed.notify_all()

    def give_way(self) -> None:
        """Wait until only those are left who wait too, but a moment at most; whoever calls it is being answered."""
        with self.changed:
            if self.waiting >= MOST:
                return
            self.waiting += 1
            try:
                self.changed.wait_for(lambda: self.answered <= self.waiting, timeout=MOMENT)
            finally:
                self.waiting -= 1
                self.changed.notify_all()


others = Courtesy()
