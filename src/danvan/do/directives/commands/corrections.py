"""`danvan corrections`: what people made of the reader's work, written as new gold for it."""

import argparse
import json
import sys
from pathlib import Path

from django.db.models import QuerySet
from django.utils import timezone

from danvan.base.people.models import Person
from danvan.base.people.relations import ANYONE, Actor
from danvan.do.directives.models import Directive, Theme
from danvan.do.directives.queries import corrections as queries
from danvan.do.directives.queries import themes
from danvan.do.directives.queries.documents import visible


def corrections(words: list[str]) -> int:
    """Write texts/ID.txt, gold/ID.json and index.jsonl into a folder, for each document whose drafts are settled."""
    parser = argparse.ArgumentParser(prog="danvan corrections", description="Ghi các văn bản đã rà soát xong thành bộ mẫu để chấm bộ đọc.")
    parser.add_argument("folder", type=Path, help="thư mục để ghi texts/, gold/ và index.jsonl")
    parser.add_argument("--as", dest="person", default="", help="tên đăng nhập: ghi cả văn bản nội bộ mà người này được xem")
    asked = parser.parse_args(words)
    person = Person.objects.filter(code=asked.person).first() if asked.person else None
    if asked.person and person is None:
        sys.stderr.write("Không có tài khoản mang tên này. Hãy xem lại rồi chạy lại.\n")
        return 1
    actor, now = Actor(person) if person else ANYONE, timezone.now()
    told = themes.visible(actor, at=now)
    asked.folder.mkdir(parents=True, exist_ok=True)
    written = [write(one, folder=asked.folder, told=told) for one in queries.settled(visible(actor, at=now))]
    with (asked.folder / "index.jsonl").open("w", encoding="utf-8") as index:
        index.writelines(f"{json.dumps(line, ensure_ascii=False)}\n" for line in written)
    sys.stdout.write(f"Đã ghi {len(written)} văn bản vào {asked.folder}.\n")
    return 0


def write(directive: Directive, *, folder: Path, told: QuerySet[Theme]) -> dict[str, str]:
    """Write a document's text and its annotation, in which the theme is one of those told, and return its line of the index."""
    gold = queries.gold(directive, themes=told)
    for kind in ("texts", "gold"):
        (folder / kind).mkdir(parents=True, exist_ok=True)
    (folder / "texts" / f"{gold['id']}.txt").write_text(directive.text, encoding="utf-8", newline="\n")
    (folder / "gold" / f"{gold['id']}.json").write_text(json.dumps(gold, ensure_ascii=False, indent=1), encoding="utf-8")
    return {"id": gold["id"], "origin": str(directive), "kind": "document", "note": "đã rà soát"}
