"""Measures the reader of documents: how much text it reads in a second of one core, and how much memory that takes.

    python -m bench.reading [--files 1000] [--megabytes 10] [--list-megabytes 8] [--rounds 5]

Speed is a ratio too: to composing the same text (NFC) and looking through it once with one regular expression, in the same
run. "dense" are the texts of our own tests, a task in each 270 bytes; "ordinary" the same between three times as much prose;
"real" the corpus of real texts, where it is at hand; "numbered", "bullets" and "rows" are lists in which every line is a task,
a task in each 100 to 150 bytes. Memory is the peak of a `danvan read` of its own.
"""

import argparse
import re
import statistics
import sys
import tempfile
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

from danvan.engines import reader
from danvan.engines.reader.tests import long_lists
from danvan.engines.reader.tests.shared import SHARED
from danvan.engines.reader.tests.unseen import STYLES

WORD_OR_NUMBER = re.compile(r"\d{1,6}[/-]\w+|[^\W\d_]+")
MEGABYTE = 1_000_000
PROSE = (
    "Xã Tân Lập nằm ven sông, có bảy thôn với hơn chín nghìn người, phần lớn sống bằng trồng lúa, nuôi cá và làm nghề mộc. "
    "Năm 2025, thu nhập bình quân đầu người tăng 8,2% so với năm trước, tỷ lệ hộ nghèo còn 1,9%, trên 96% số hộ dùng nước sạch.\n\n"
    "Nhiều người dân cho biết đường làng rộng hơn, đèn sáng hơn, trẻ con đi học không còn lội bùn như mấy năm trước. "
    "Theo Nghị quyết số 05-NQ/ĐU ngày 02/01/2025 của Đảng ủy xã Tân Lập về giao thông nông thôn, đoạn đường qua chợ được làm trước.\n\n"
)
FORM = "{:12}{:7,} texts {:6.2f} MB: {:5.2f} MB/s of a core, {:5.2f} at best, {:6.1f} x the yardstick\n"


def main() -> int:
    """Take in the words of the command line and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.reading", description="The reader's speed and memory.")
    parser.add_argument("--files", type=int, default=1_000)
    parser.add_argument("--megabytes", type=int, default=10)
    parser.add_argument("--list-megabytes", type=int, default=8)
    parser.add_argument("--rounds", type=int, default=5)
    asked = parser.parse_args()
    texts = [style.text for style in STYLES.values()]
    once = "\n\n".join(texts)
    ordinary = [text + PROSE * (3 * len(text) // len(PROSE) + 1) for text in texts]
    large = "\n\n".join(ordinary * (asked.megabytes * MEGABYTE // len("".join(ordinary).encode()) + 1))
    tell_speed("dense", [once] * 50, rounds=asked.rounds)
    tell_speed("ordinary", ordinary * 12, rounds=asked.rounds)
    if real := [path.read_text(encoding="utf-8") for path in sorted((SHARED / "corpus" / "texts").glob("*.txt"))]:
        tell_speed("real", real, rounds=asked.rounds)
    lists = {form: long_lists.text(form, size=asked.list_megabytes * MEGABYTE) for form in long_lists.FORMS}
    for name, words in ({"large": large} | lists).items():
        tell_speed(name, [words], rounds=1)
    with tempfile.TemporaryDirectory(prefix="danvan-bench-") as folder:
        tell_memory(Path(folder), texts, {"large": large} | lists, files=asked.files)
    return 0


def tell_speed(name: str, texts: list[str], *, rounds: int) -> None:
    """Print how fast these texts are read, and how often the yardstick would have been done meanwhile."""
    size = sum(len(text.encode()) for text in texts) / MEGABYTE
    taken, bare = [], []
    for _ in range(rounds):
        bare.append(_seconds(_yardstick, texts))
        taken.append(_seconds(reader.read, texts))
    ratio = statistics.median(each / least for each, least in zip(taken, bare, strict=True))
    middle, best = size / statistics.median(taken), size / min(taken)
    sys.stdout.write(FORM.format(name, len(texts), size, middle, best, ratio))
    sys.stdout.flush()


def tell_memory(folder: Path, texts: list[str], long: dict[str, str], *, files: int) -> None:
    """Print the peak of memory of a program that reads one file, all of them, and each of the long ones."""
    paths = [folder / f"{at}.txt" for at in range(files)]
    for at, path in enumerate(paths):
        path.write_text(texts[at % len(texts)], encoding="utf-8")
    for name, words in long.items():
        (folder / f"{name}.txt").write_text(words, encoding="utf-8")
    each = {name: [folder / f"{name}.txt"] for name in long}
    for name, given in ({"one file": paths[:1], f"{files:,} files": paths} | each).items():
        peak = long_lists.peak("--json", *given) / MEGABYTE
        largest = max(path.stat().st_size for path in given) / MEGABYTE
        sys.stdout.write(f"{name:12} largest {largest:7.2f} MB, peak {peak:7.1f} MB, allowed {50 + 4 * largest:7.1f} MB\n")


def _yardstick(text: str) -> int:
    return sum(1 for _ in WORD_OR_NUMBER.finditer(unicodedata.normalize("NFC", text)))


def _seconds(read: Callable[[str], object], texts: list[str]) -> float:
    """Return the seconds of a processor that all texts take."""
    started = time.process_time()
    for text in texts:
        read(text)
    return time.process_time() - started


if __name__ == "__main__":
    sys.exit(main())
