"""`danvan courses`: whether what is kept of petitions, for everybody's lists and figures, is what the journal says."""

import argparse
import sys
from collections.abc import Iterable

from django.utils import timezone

from danvan.base.matters import telling
from danvan.check.petitions.actions import courses as actions
from danvan.check.petitions.queries import doubting

MOST = 20  # that are named


def courses(words: list[str]) -> int:
    """Tell every course anew and add the figures up anew, and say what is kept otherwise; with --again, add the figures up anew first."""
    parser = argparse.ArgumentParser(prog="danvan courses", description="Đối chiếu diễn biến và số liệu phản ánh, kiến nghị với nhật ký.")
    parser.add_argument("--again", action="store_true", help="trước hết tính lại số liệu")
    if parser.parse_args(words).again:
        actions.reckon(at=timezone.now())
    wrong, figures = _tell(doubting.told_otherwise()), doubting.added_otherwise()
    if figures is None:
        sys.stderr.write("Số liệu được tính trước lần thay đổi gần nhất: chưa so được. Hãy chạy `danvan courses --again`.\n")
    seen = telling.differing()
    said = f"{wrong} hồ sơ, {len(figures or ())} số liệu và {seen} lượt xem khác với nhật ký"
    sys.stderr.write(f"Có {said}.\n" if wrong or figures or seen else "Diễn biến, số liệu và lượt xem khớp với nhật ký.\n")
    return int(bool(wrong or figures or seen))


def _tell(codes: Iterable[str]) -> int:
    """Name the first of some petitions, and return how many they are, however many."""
    n = 0
    for n, code in enumerate(codes, start=1):
        if n <= MOST:
            sys.stderr.write(f"{code}: diễn biến đang giữ khác với nhật ký.\n")
    return n
