"""What a virus scanner says of a file, where the installation has one (ClamAV's clamd, by its socket or address)."""

import io

import clamd
from django.conf import settings

SECONDS = 20


class Unscanned(Exception):
    """The scanner that the installation names did not answer: nothing is taken unseen."""


def finds_harm(data: bytes) -> bool:
    """Return whether the scanner knows the file as harmful; without a scanner nothing is.

    :raises Unscanned: if there is a scanner and it gave no clear answer
    """
    if not settings.CLAMAV:
        return False
    try:
        verdict = _scanner(settings.CLAMAV).instream(io.BytesIO(data))["stream"][0]
    except (clamd.ClamdError, OSError, KeyError, TypeError, IndexError, ValueError) as silent:
        raise Unscanned from silent
    if verdict not in ("OK", "FOUND"):
        raise Unscanned(verdict)
    return bool(verdict == "FOUND")


def _scanner(where: str) -> clamd.ClamdUnixSocket:
    if where.startswith("/"):
        return clamd.ClamdUnixSocket(path=where, timeout=SECONDS)
    host, _, port = where.rpartition(":")
    return clamd.ClamdNetworkSocket(host=host.strip("[]"), port=int(port), timeout=SECONDS)
