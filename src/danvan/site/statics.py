"""Addresses of static files, worked out once: a page names a dozen, and they change only with the program."""

from functools import cache, cached_property
from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage


class Statics(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # the library says nothing of its types
    """Static files whose addresses bear their content's hash, each looked up once in a process."""

    @cached_property
    def _known(self) -> Any:
        return cache(super().url)  # what fails is not kept

    def url(self, name: str, force: bool = False) -> str:
        """Return the address of a file.

        :raises ValueError: if the program has no such file
        """
        address: str = self._known(name, force)
        return address
