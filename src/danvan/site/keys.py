"""The secrets of an installation: from the environment, else each from a file in the data folder, made on first use.

Those without which something stored is lost for ever are made only where nothing has run before. Where one is gone later, the
program does not start: with a new one in its place, what is stored from then on would be lost when the old one is put back.
"""

import os
from contextlib import suppress
from pathlib import Path
from secrets import token_urlsafe
from tempfile import NamedTemporaryFile

from django.core.exceptions import ImproperlyConfigured

FEWEST = 50  # characters
SHORT = f"phải có từ {FEWEST} ký tự trở lên; bỏ trống thì chương trình tự tạo."
LOST = (
    "Thiếu khóa {file}, mà bản cài đặt này đã từng chạy. Hãy đặt lại khóa từ bản sao lưu, hoặc xem lại DANVAN_VAR. Chỉ khi khóa đã mất hẳn"
    " mới tạo khóa khác: docs/operating.md, mục “A key is lost”."
)
BROKEN = f"Khóa {{file}} trống hoặc bị cắt: cần từ {FEWEST} ký tự trở lên. Hãy đặt lại khóa từ bản sao lưu."
SHUT = "Không đọc hoặc không ghi được {file}: {why}. DANVAN_VAR phải là thư mục mà người dùng chạy chương trình được ghi vào."


def has_run(folder: Path) -> bool:
    """Return whether the program has run with a data folder before: then what it made last lies there."""
    return any((folder / name).exists() for name in ("secret-key", "ledger-key", "promise-key", "ledger-head"))


def secret(name: str, *, file: Path | None, lost: bool = False) -> str:
    """Return a secret; without a file none. Where its file is gone it is `lost`, or one is made.

    :raises ImproperlyConfigured: with a sentence on the setting or the file
    """
    if given := os.environ.get(name, ""):
        if len(given) < FEWEST:
            raise ImproperlyConfigured(f"{name} {SHORT}")
        return given
    if file is None:
        return ""
    try:
        if not file.exists():
            if lost:
                raise ImproperlyConfigured(LOST.format(file=file))
            _make(file)
        found = file.read_text(encoding="utf-8").strip()
    except OSError as error:
        raise ImproperlyConfigured(SHUT.format(file=error.filename or file, why=error.strerror)) from error
    if len(found) < FEWEST:
        raise ImproperlyConfigured(BROKEN.format(file=file))
    return found


def secrets(name: str, *, file: Path, lost: bool = False) -> list[str]:
    """Return the secrets that the environment names, newest first; none where they lie in a file."""
    given = [one.strip() for one in os.environ.get(name, "").split(",") if one.strip()]
    if any(len(one) < FEWEST for one in given):
        raise ImproperlyConfigured(f"{name}: mỗi khóa {SHORT}")
    if not given:
        secret("", file=file, lost=lost)
    return given


def _make(file: Path) -> None:
    """Write a new secret whole, unless another process of ours has done so in this moment."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile("w", dir=file.parent) as made:  # only for our own eyes: mode 0600
        made.write(token_urlsafe(64))
        made.flush()
        os.fsync(made.fileno())  # what is sealed under it will be on disk: no power cut may leave that without its key
        with suppress(FileExistsError):
            file.hardlink_to(made.name)
