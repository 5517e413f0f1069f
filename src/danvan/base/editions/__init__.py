"""What every request asks for and what seldom changes, kept in the process.

The database holds one random word, the edition. Triggers on the tables that a model names in `EDITION` write another
one within the transaction that changes them. Whatever was read is kept under the edition that stood before it was read, and
holds while that stands: a request reads the word, which is cheap, and reads the rest again only where it is another.

So nobody has to say that something changed, and no process has to tell another. A transaction that changes a rule sees an edition
of its own; if it is rolled back, that word never comes again, and what was kept under it is never found again. Databases
do not share what is kept unless one is a copy of the other, and then what they say is the same until one changes.
"""

from danvan.base.editions.keeping import kept, one_reading
from danvan.base.editions.turning import Turn

__all__ = ["Turn", "kept", "one_reading"]
