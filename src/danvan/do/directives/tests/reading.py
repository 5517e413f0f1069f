"""The page on which a document is read: seen, and its forms sent."""

from typing import Any

from django.urls import reverse

from danvan.do.directives.models import Directive
from danvan.do.directives.tests.plan import KEY
from tests.worlds import As


def read(client: As, directive: Directive) -> Any:
    """Return the page."""
    return client.get(reverse("directives:read", args=[directive.matter.code]))


def post(client: As, directive: Directive, verb: str, *, key: str = KEY, **typed: Any) -> Any:
    """Return what is answered to a form of a verb, sent on the document as it stands now."""
    address = reverse("directives:draft", args=[directive.matter.code, verb])
    version = Directive.objects.get(pk=directive.pk).matter.version
    return client.post(address, {"form_key": key, "version": version} | typed)
