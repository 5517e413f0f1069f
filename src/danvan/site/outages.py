"""What the log says of a database that is away or a disk that is full: a sentence with what to look at, once a minute, and no traceback."""

import errno
import logging
from time import monotonic

from django.db import InterfaceError, OperationalError

SHUT = {  # the disk is full, takes nothing any more, or lets us not write where we should
    errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EACCES, errno.EPERM, errno.ENOTDIR, errno.EEXIST,
}  # fmt: skip
DATABASE_FULL = ("disk is full", "No space left")  # as SQLite and PostgreSQL say it
LITE_AWAY = tuple(f"SQLITE_{what}" for what in ("BUSY", "LOCKED", "CANTOPEN", "IOERR", "READONLY", "FULL", "PERM", "NOTADB", "CORRUPT"))
STATES_AWAY = ("08", "25006", "3D000", "28", "40", "53", "55", "57", "58")  # of SQLSTATE: connection, who may come in, room, asked to stop, its disk
HEALTH = "/suc-khoe"  # answers 500 with what is wrong: no fault of the program either
AWAY = "Không mở được cơ sở dữ liệu, sẽ thử lại: %s. Hãy xem máy chủ cơ sở dữ liệu có chạy không, và DATABASE_URL."
FULL = "Đĩa không ghi thêm được, sẽ thử lại: %s. Hãy xem chỗ trống (df -h) và thư mục dữ liệu thuộc về ai."
FAULT = "Lỗi của chương trình, sẽ thử lại: %s."
EVERY = 60.0  # seconds between two times that the same is said


def sentence(error: BaseException | None) -> str:
    """Return what the log says of an error that is no fault of the program; nothing of any other."""
    if isinstance(error, OperationalError | InterfaceError):
        return FULL if any(words in str(error) for words in DATABASE_FULL) else AWAY if _is_away(error) else ""
    return FULL if isinstance(error, OSError) and error.errno in SHUT else ""


def _is_away(error: BaseException) -> bool:
    """Return whether the database is not there or lets nobody in just now; a statement that it does not understand is a fault of ours."""
    cause = error.__cause__
    lite, state = getattr(cause, "sqlite_errorname", None), getattr(cause, "sqlstate", None)
    return lite.startswith(LITE_AWAY) if lite else state.startswith(STATES_AWAY) if state else True  # without a code: no connection


class Seldom:
    """Says the same sentence once a minute, however often it happens."""

    def __init__(self, log: logging.Logger) -> None:
        self.log, self.said = log, dict[str, float]()

    def error(self, cause: BaseException) -> None:
        """Say what went wrong, unless that was said a moment ago: in its sentence, and what is a fault of ours with its traceback."""
        known = sentence(cause)
        said = known or FAULT
        now = monotonic()
        if now - self.said.get(said, -EVERY) >= EVERY:
            self.said[said] = now
            self.log.error(said, " ".join(str(cause).split()), exc_info=None if known else cause)


class Untold(logging.Filter):
    """Keeps out of the log the traceback of what has been said in a sentence, and that the page of health had something to say."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Return whether it is to be written."""
        if record.exc_info:
            return not sentence(record.exc_info[1])
        return getattr(getattr(record, "request", None), "path", "") != HEALTH
