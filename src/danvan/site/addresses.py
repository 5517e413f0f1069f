"""Addresses that every page bears: looked up once for each set of URLs."""

from collections.abc import Callable
from functools import cache

from django.conf import settings
from django.urls import get_script_prefix, get_urlconf, reverse


def known() -> Callable[..., str]:
    """Return what finds the address of a URL name that takes a few words at most, for the request at hand."""
    return _known(get_urlconf() or settings.ROOT_URLCONF, get_script_prefix())


@cache
def _known(urls: str, prefix: str) -> Callable[..., str]:
    @cache
    def find(name: str, *words: str) -> str:
        return reverse(name, urlconf=urls, args=words)

    return find
