"""What somebody typed into a form, to be handed back on a page of another shape."""

from collections.abc import Collection

from django.http import HttpRequest


def pairs(request: HttpRequest, *, but: Collection[str]) -> list[tuple[str, str]]:
    """Return what was typed as names and values in their order, but for some names; a name with several values comes as often."""
    return [(name, str(value)) for name, values in request.POST.lists() if name not in but for value in values]
