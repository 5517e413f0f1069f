"""`danvan ledger`: the log's newest head and keys, and a new epoch after a restore."""

import argparse
import sys

from django.utils import timezone

from danvan.base.journal import epochs, queries, sequencer
from danvan.engines import ledger as tree


def ledger(words: list[str]) -> int:
    """Write the newest head or the public keys, or declare a new epoch; return an exit code."""
    parser = argparse.ArgumentParser(prog="danvan ledger", description="Sổ cái: điểm chốt, khóa công khai, kỳ sổ.")
    does = parser.add_subparsers(dest="does", required=True)
    does.add_parser("head", help="in điểm chốt mới nhất")
    does.add_parser("keys", help="in các khóa công khai")
    epoch = does.add_parser("epoch", help="mở kỳ sổ mới sau khi phục hồi từ bản sao lưu hoặc thay khóa")
    epoch.add_argument("--reason", required=True, help="vì sao; sẽ được công bố")
    epoch.add_argument("--by", required=True, help="ai quyết định: chức vụ; sẽ được công bố")
    asked = parser.parse_args(words)
    return {"head": _head, "keys": _keys, "epoch": _epoch}[asked.does](asked)


def _head(asked: argparse.Namespace) -> int:
    point = queries.newest()
    sys.stdout.write(point.signed if point else "Sổ chưa có mục nào.\n")
    return 0


def _keys(asked: argparse.Namespace) -> int:
    for name, key in epochs.verifiers().items():
        sys.stdout.write(f"{tree.verifier(name, key=key)}\n")
    return 0


def _epoch(asked: argparse.Namespace) -> int:
    try:
        made = sequencer.declare(by=asked.by[:200], reason=asked.reason[:500], at=timezone.now())
    except sequencer.Stopped as why:
        sys.stderr.write(f"Chưa mở được kỳ sổ mới. {why}\n")
        return 1
    sys.stdout.write(f"Đã mở kỳ sổ {made.number} từ mục {made.began}: {made.origin}\n")
    return 0
