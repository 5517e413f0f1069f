"""Template tags for square codes that a page bears in itself: no address of ours is asked for them."""

from base64 import b64encode

from django import template
from django.conf import settings

from danvan.engines.papers import qr

register = template.Library()
FOLLOW = "/theo-doi"  # the page that a code is typed into


@register.simple_tag
def follow_square(secret: str) -> str:
    """Return, as an address that holds its own data, the square code that opens the follow page with a secret code filled in.

    The code stands behind the "#", which no browser sends to a server: no log, ours or another's, reads it.
    """
    drawn = qr.svg(f"{settings.ADDRESS.rstrip('/')}{FOLLOW}#{secret}")
    return f"data:image/svg+xml;base64,{b64encode(drawn.encode()).decode()}"
