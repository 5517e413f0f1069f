"""What a visit of the matrix is, and how one is written: it looks, asks for a form, or sends one filled in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from danvan.base.journal.models import Entry
from danvan.site.village import Village
from tests.house.scene import Scene

Data = Callable[[Scene], Mapping[str, Any]]


@dataclass(frozen=True, kw_only=True)
class Visit:
    url: str
    verb: str = "GET"
    about: str = ""  # a matter of the scene
    args: tuple[object, ...] = ()  # what follows the matter's code in the address, or what finds it in the scene
    move: str = ""  # that is asked for
    data: Data = field(default=lambda scene: {})
    may: frozenset[str] | None = None  # who may, where the house's table does not say it
    query: str = ""  # what follows the address

    def __str__(self) -> str:
        return " ".join(filter(None, [self.verb, self.url, self.about, self.move]))


def see(url: str, about: str = "", *args: object, **more: Any) -> Visit:
    """Return a visit that only looks."""
    return Visit(url=url, about=about, args=args, **more)


def ask(url: str, about: str, move: str) -> Visit:
    """Return a visit that looks at the form of a move."""
    return Visit(url=url, about=about, args=() if url == "directives:assign" else (move,), move=move)


def send(url: str, about: str, move: str, data: Data | None = None, **more: Any) -> Visit:
    """Return a visit that sends the form of a move, filled in."""
    without_verb = ("directives:assign", "surveys:publish", "surveys:rate")
    args = () if url in without_verb else (move,)
    return Visit(url=url, verb="POST", about=about, args=args, move=move, data=data or (lambda scene: {}), **more)


def note(scene: Scene) -> dict[str, str]:
    """Return a form that wants a few words."""
    return {"note": "Một câu ngắn"}


def answer(scene: Scene) -> dict[str, str]:
    """Return an answer as an officer proposes it."""
    return {"outcome": "done", "done": "Đã thay", "done_on": "08/09/2025", "done_by": "Tổ điện", "no_proof": "Làm ban đêm"}


def agency(of: str) -> Data:
    """Return a form that wants an agency."""
    return lambda scene: {"agency": getattr(scene.village, of).pk, "subject": scene.village.lighting.pk}


def draft(name: str) -> Data:
    """Return a form about one draft."""
    return lambda scene: {"draft": scene.drafts[name].pk, "drafts": [scene.drafts[name].pk]} | _wanted(scene.village)


def _wanted(village: Village) -> dict[str, Any]:
    return {"text": "Sửa đèn", "lead": village.works.pk, "start": 0}


def document(scene: Scene) -> dict[str, str]:
    """Return a register form as a clerk fills it in."""
    return {
        "text": "Kế hoạch quét dọn đường thôn.", "secrecy": "ordinary", "number": "99/KH-UBND", "type": "Kế hoạch",
        "issuer": "UBND xã An Bình", "issued_on": "05/09/2025", "title": "Quét dọn đường thôn",
    }


def entry(past: str) -> Callable[[Scene], int]:
    """Return what finds the number of an entry in the journal."""
    return lambda scene: Entry.objects.filter(word=f"petitions.{past}").latest("pk").pk
