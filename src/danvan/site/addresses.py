"""Addresses that every page bears, and those of the matters that lie on lists: looked up once for each set of URLs."""

from collections.abc import Callable
from functools import cache, lru_cache

from django.conf import settings
from django.urls import get_script_prefix, get_urlconf, reverse


def known() -> Callable[..., str]:
    """Return what finds the address of a URL name that takes a few words at most, for the request at hand."""
    return _known(get_urlconf() or settings.ROOT_URLCONF, get_script_prefix())


@cache
def _known(urls: str, prefix: str) -> Callable[..., str]:
    @lru_cache(maxsize=10_000)  # of matters there are more than a process should remember
    def find(name: str, *words: str) -> str:
        return reverse(name, urlconf=urls, args=words)

    return find
