"""What single cells say, however offices write it."""

from collections.abc import Iterable, Mapping

from django.core.exceptions import ValidationError

from danvan.base.notices.fields import Mail, Mobile
from danvan.base.places.models import Place
from danvan.engines import vietnamese

YES = frozenset({"co", "roi", "da", "x", "1", "true", "yes", "da tra loi", "da giai quyet", "da xong", "xong", "hoan thanh", "da hoan thanh"})
KINDS = {
    "report": ("hien truong", "phan anh hien truong", "phan anh", "bao viec", "report"),
    "feedback": ("kien nghi", "gop y", "phan anh kien nghi", "y kien", "hoi", "feedback"),
}
KIND_OF = {words: kind for kind, each in KINDS.items() for words in each}
CONCERNS = {"quy dinh": "regulation", "quy dinh hanh chinh": "regulation", "thu tuc": "procedure", "thu tuc hanh chinh": "procedure", "tthc": "procedure"}
PLACES = ("thon ", "to dan pho ", "tdp ", "khu pho ", "ban ", "ap ", "khom ", "buon ", "lang ", "xom ", "xa ", "phuong ", "thi tran ")
ADDRESSES = {"phone": (Mobile, "no_phone"), "email": (Mail, "no_email")}


def folded(words: str) -> str:
    """Return words as they are compared: folded, with single spaces and no commas."""
    return " ".join(vietnamese.fold(words).replace(",", " ").split())


def names(name: str) -> set[str]:
    """Return by what folded names a place is called: with and without what kind of village or commune it is."""
    plain = folded(name)
    return {plain, *(plain.removeprefix(kind) for kind in PLACES if plain.startswith(kind))}


def named(found: Iterable[tuple[str, Place]]) -> dict[str, Place | None]:
    """Return places by their names; None where two are called so."""
    by_name: dict[str, Place | None] = {}
    for name, one in found:
        by_name[name] = one if by_name.get(name, one) == one else None
    return by_name


def kind_of(words: str) -> str | None:
    """Return the lane that words name; None if they name none."""
    return KIND_OF.get(folded(words))


def concern(said: Mapping[str, str]) -> tuple[str, str]:
    """Return what a row is about, a key of `states.CONCERNS` if it is about a regulation or a procedure, and what is wrong with that."""
    words, cited = folded(said.get("concerns", "")), said.get("cited", "")
    found = CONCERNS.get(words, "")
    if (words and not found) or (cited and not words):
        return found, "no_concern"
    return found, "no_cited" if found and not cited else ""


def is_yes(words: str) -> bool:
    """Return whether words say that something is so."""
    return folded(words) in YES


def addresses(said: Mapping[str, str]) -> dict[str, str]:
    """Return, by field, what is wrong with the addresses in a row."""
    return {name: code for name, (_field, code) in ADDRESSES.items() if said.get(name) and address(name, words=said[name]) is None}


def address(name: str, *, words: str) -> str | None:
    """Return an address in its one form; None if nothing can be sent there."""
    field, _code = ADDRESSES[name]
    try:
        return str(field().clean(words)) or None
    except ValidationError:
        return None
