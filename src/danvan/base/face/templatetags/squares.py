"""Template tags for square codes that a page bears in itself: no address of ours is asked for them."""

from base64 import b64encode

from django import template
from django.conf import settings

from danvan.engines.papers import qr

register = template.Library()


@register.simple_tag
def code_square(secret: str, *, page: str) -> str:
    """Return, as an address that holds its own data, the square code that opens a page into which a secret code is typed, filled in.

    The code stands behind the "#", which no browser sends to a server: no log, ours or another's, reads it.
    """
    drawn = qr.svg(f"{settings.ADDRESS.rstrip('/')}{page}#{secret}")
    return f"data:image/svg+xml;base64,{b64encode(drawn.encode()).decode()}"
