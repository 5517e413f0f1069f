"""Reading official Vietnamese documents: which documents a text names, which tasks it sets, for whom and until when."""

from danvan.engines.reader.engine import read
from danvan.engines.reader.reading import Finding, Reading, Reference, Task

__all__ = ["Finding", "Reading", "Reference", "Task", "read"]
