"""How much room is left on the disk of the data folder: without any nothing is taken in, and nobody is told beforehand."""

import shutil

from django.conf import settings

LEAST = 512 * 2**20  # bytes
SHORT = "Đĩa của thư mục dữ liệu {folder} chỉ còn trống {megabytes} MB: hãy dọn hoặc thêm đĩa trước khi hết chỗ."


def left() -> int:
    """Return how many bytes may still be written."""
    return shutil.disk_usage(settings.VAR).free


def troubles() -> list[str]:
    """Return in a sentence that there is little left; nothing while there is enough."""
    free = left()
    return [SHORT.format(folder=settings.VAR, megabytes=free >> 20)] if free < LEAST else []
