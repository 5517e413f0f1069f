"""Files that are taken into memory alone: one that is refused leaves nothing on any disk."""

from typing import Any, ClassVar

from django.core.files.uploadhandler import MemoryFileUploadHandler


class InMemory(MemoryFileUploadHandler):
    """Takes a file into memory up to the limit."""

    LARGEST: ClassVar[int]  # bytes

    def handle_raw_input(self, *args: Any, **more: Any) -> None:
        """Take every file, however long the request says it is."""
        self.activated = True

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Take a piece; of those beyond the limit none, but for the first, by which the file is known to be too large."""
        return super().receive_data_chunk(raw_data, start) if start <= self.LARGEST else None
