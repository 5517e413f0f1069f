"""`danvan search`: says how many matters cannot be found yet, and makes them findable again."""

import argparse
import sys

from django.db import transaction

from danvan.base.matters.models import Matter
from danvan.base.search import actions, documents, queries, tables


def search(words: list[str]) -> int:
    """Check the index, or write what is missing in it, or all of it, in batches that stay."""
    parser = argparse.ArgumentParser(prog="danvan search", description="Chỉ mục tìm kiếm.")
    parser.add_argument("verb", choices=["check", "rebuild"], help="check: đếm hồ sơ còn thiếu; rebuild: ghi lại")
    parser.add_argument("--all", action="store_true", help="ghi lại mọi hồ sơ, không chỉ những hồ sơ còn thiếu")
    parser.add_argument("--after", type=int, default=0, help="làm tiếp sau số này (lần trước đã in ra)")
    parser.add_argument("--batch", type=int, default=500, help="số hồ sơ trong mỗi lần ghi")
    asked = parser.parse_args(words)
    if not tables.stands():
        sys.stderr.write("Chỉ mục tìm kiếm không đầy đủ: hãy chạy `danvan migrate`.\n")
        return 1
    if asked.verb == "rebuild":
        rebuild(everything=asked.all, after=asked.after, batch=asked.batch)
    missing = queries.missing().count()
    told = f"Thiếu {missing} hồ sơ: hãy chạy `danvan search rebuild`." if missing else "Hồ sơ nào cũng tìm được."
    sys.stdout.write(f"{told}\n")
    return int(bool(missing))


def rebuild(*, everything: bool, after: int, batch: int) -> None:
    """Write the rows of matters anew in the order of their numbers; broken off, it goes on after the number it said last."""
    wanted = Matter.objects.filter(house__in=documents.DOCUMENTS).order_by("pk") if everything else queries.missing()
    while matters := list(wanted.filter(pk__gt=after)[:batch]):
        with transaction.atomic():
            held = list(Matter.objects.select_for_update().filter(pk__in=[matter.pk for matter in matters]))
            written = actions.renew(held)  # a move of one of them waits, and then writes what is newer
        after = matters[-1].pk
        sys.stdout.write(f"Đã ghi {written} hồ sơ, đến số {after}.\n")
        sys.stdout.flush()
