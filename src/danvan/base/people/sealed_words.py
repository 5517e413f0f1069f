"""Words that lie sealed in the database, by the keys of `sealing`, and are read as words: who complains, asks or differs."""

from typing import Any

from django.db.models.query_utils import DeferredAttribute

from danvan.base.people.sealing import Envelope, InvalidToken, Sealed, seal, under_newest

BEGINS = "gAAAAA"  # how every envelope begins, until 2106: Fernet's version and the first letters of the time


class Opened(str):
    """Words as they were read, which know the envelope that they lie in."""

    token: str

    @classmethod
    def of(cls, envelope: Envelope) -> "Opened":
        """Return the words of an envelope; dots where no key of the installation opens it."""
        try:
            words = cls(envelope.open())
        except InvalidToken:
            words = cls(envelope)
        words.token = envelope.token
        return words


class Opening(DeferredAttribute):
    """Gives the words of a field that lie sealed; they are opened when somebody reads them, and not before."""

    def __get__(self, row: Any, model: Any = None) -> Any:
        """Return the words; dots where no key of the installation opens them."""
        found = super().__get__(row, model)
        return Opened.of(found) if isinstance(found, Envelope) else found

    def __set__(self, row: Any, value: Any) -> None:
        """Keep words or their envelope."""
        vars(row)[self.field.attname] = value


class SealedWords(Sealed):
    """A field of words that lie sealed in the database and are read as words; what lies in clear from before is read too.

    Nothing is found by such words. What no key opens is stored again as it lay.
    """

    descriptor_class = Opening

    def from_db_value(self, value: str | None, *_: Any) -> Any:
        """Return what is stored, still closed."""
        return Envelope(value) if value and value.startswith(BEGINS) else value

    def get_prep_value(self, value: Any) -> Any:
        """Return what is stored: sealed under the newest key, unless there is nothing; also what was read before that key was made."""
        if isinstance(value, Envelope | Opened):
            return under_newest(value.token)
        return seal(str(value)).token if value else value
