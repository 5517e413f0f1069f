"""Texts of any length in which every line is a task, and how to learn what reading them takes."""

import subprocess
import sys
from pathlib import Path

HEAD = "UBND XÃ AN BÌNH\n\nSố: 12/KH-UBND\n\nAn Bình, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\nChỉnh trang đường làng\n\n"
FORMS = {  # what stands above the list, and each of its lines
    "numbered": ("", "{n}. Giao Phòng Kinh tế chủ trì, phối hợp với Công an xã kiểm tra tuyến đường số {n}, báo cáo trước ngày 31/3/2026.\n\n"),
    "bullets": (
        "1. Tổ chức thực hiện\n\n", "- Phòng Kinh tế kiểm tra tuyến đường số {n} qua các thôn ven sông, hoàn thành trước ngày 30/4/2026.\n",
    ),
    "rows": (
        "| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn |\n",
        "| {n} | Kiểm tra tuyến đường số {n} qua các thôn ven sông | Phòng Kinh tế | Công an xã | 30/4/2026 |\n",
    ),
}  # fmt: skip
PEAK = (
    "import os, sys; from danvan.engines.reader import commands; sys.stdout = open(os.devnull, 'w'); "
    "commands.read(sys.argv[1:]); status = open('/proc/self/status').read(); "
    "sys.stderr.write(status.split('VmHWM:')[1].split()[0])"  # of getrusage the peak would be that of the program before exec
)  # fmt: skip


def text(form: str, *, size: int) -> str:
    """Return a text of about so many bytes."""
    above, each = FORMS[form]
    return HEAD + above + "".join(each.format(n=n) for n in range(size // len(each.format(n=12345).encode())))


def peak(*words: str | Path) -> int:
    """Return the bytes of memory that a `danvan read` with these words takes at most."""
    asked = [sys.executable, "-c", PEAK, *map(str, words)]
    return int(subprocess.run(asked, capture_output=True, text=True, check=True).stderr) * 1024
