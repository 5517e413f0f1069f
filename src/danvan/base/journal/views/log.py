"""The log for machines: its signed head, its keys and its proofs, as text."""

from base64 import b64encode
from collections.abc import Sequence

from django.http import Http404, HttpResponse

from danvan.base.journal import epochs, nodes, queries
from danvan.base.journal.models import Sequencer
from danvan.base.people.visits import Visit


def checkpoint(visit: Visit) -> HttpResponse:
    """Answer with the newest signed head (C2SP tlog-checkpoint)."""
    if (point := queries.newest()) is None:
        raise Http404
    return _plain(point.signed)


def verifiers(visit: Visit) -> HttpResponse:
    """Answer with the public keys of all epochs, a line each, the newest last."""
    return _plain("".join(f"{line}\n" for line in epochs.printed()))


def consistency(visit: Visit, old: int, size: int) -> HttpResponse:
    """Answer with the hashes which prove that the log of an old size is the beginning of a later one."""
    if not old <= size <= _size():
        raise Http404
    return _hashes(nodes.tree().consistency(old, size=size))


def leaf(visit: Visit, index: int) -> HttpResponse:
    """Answer with the hash of one entry; from it nothing can be told about the entry."""
    if index >= _size():
        raise Http404
    return _hashes([nodes.Nodes().read([(0, index)])[0, index]])


def _size() -> int:
    return Sequencer.objects.values_list("size", flat=True).first() or 0


def _hashes(found: Sequence[bytes]) -> HttpResponse:
    return _plain("".join(f"{b64encode(one).decode()}\n" for one in found))


def _plain(text: str) -> HttpResponse:
    return HttpResponse(text, content_type="text/plain; charset=utf-8")
