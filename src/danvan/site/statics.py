"""Addresses of static files, worked out once: a page names a dozen, and they change only with the program."""

from functools import cache
from typing import Any

from whitenoise.storage import CompressedManifestStaticFilesStorage


class Statics(CompressedManifestStaticFilesStorage):
    """Static files whose addresses bear their content's hash, each looked up once in a process."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.url = cache(self.url)  # type: ignore[method-assign]  # what fails is not kept
