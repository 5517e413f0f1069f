import importlib.util
import json
from pathlib import Path
from typing import Any

import pytest

from danvan.do.directives import actions
from danvan.do.directives.actions import importing, themes
from danvan.do.directives.commands.corrections import corrections
from danvan.do.directives.models import Directive, Draft, Theme
from danvan.do.directives.queries import corrections as queries
from danvan.do.directives.tests.plan import registered
from danvan.engines import reader
from tests.village import Village, at

NOW = "2026-01-06 09:00"
BASIS = "Khoản 1 Điều 11 Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15"


@pytest.fixture
def directive(village: Village) -> Directive:
    return registered(village)


def settle(directive: Directive, village: Village) -> None:
    for draft in Draft.objects.filter(directive=directive, state="proposed"):
        wanted = actions.Wanted(text=draft.text, lead=draft.lead or village.works, due_on=draft.due_on, supporting=list(draft.supporting.all()))
        actions.change(directive, draft=draft, wanted=wanted, by=village.tu, at=at(NOW))


def judged(shared: Path, folder: Path, text: str, code: str) -> dict[str, Any]:
    """Return the judge's figures for what the reader finds in a text that people have settled."""
    spec = importlib.util.spec_from_file_location("evaluate", shared / "corpus" / "evaluate.py")
    assert spec
    assert spec.loader
    judge = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(judge)
    found = {"id": code, **reader.read(text, year=2026).as_dict()}
    figures: dict[str, Any] = judge.evaluate(folder / "gold", folder / "texts", {code: found})
    return figures


def test_the_reader_is_judged_on_a_document_that_people_have_settled(
    village: Village, directive: Directive, shared: Path, tmp_path: Path
) -> None:
    settle(directive, village)
    actions.publish(directive, basis=BASIS, by=village.hoa, at=at("2026-01-07 08:00"))

    assert corrections([str(tmp_path)]) == 0

    code = directive.matter.code
    figures = judged(shared, tmp_path, directive.text, code)
    assert {name: figures[name].get("f1", figures[name].get("accuracy")) for name in ("tasks", "span_is_exact", "numbers")} == dict.fromkeys(
        ("tasks", "span_is_exact", "numbers"), 1.0
    ), figures
    told = json.loads((tmp_path / "index.jsonl").read_text(encoding="utf-8"))
    assert told == {"id": code, "origin": "Kế hoạch 12/KH-UBND", "kind": "document", "note": "đã rà soát"}


def test_a_task_that_the_reader_missed_costs_it_points(village: Village, directive: Directive, shared: Path, tmp_path: Path) -> None:
    settle(directive, village)
    start = directive.text.index("Ủy ban nhân dân xã ban hành")
    wanted = actions.Wanted(text="ban hành kế hoạch", lead=village.commune)
    actions.add(directive, span=(start, start + 45), wanted=wanted, by=village.tu, at=at(NOW))
    actions.publish(directive, basis=BASIS, by=village.hoa, at=at("2026-01-07 08:00"))

    corrections([str(tmp_path)])

    assert judged(shared, tmp_path, directive.text, directive.matter.code)["tasks"]["f1"] < 1.0


def test_words_are_exactly_those_of_the_text_and_names_as_read_or_as_chosen(village: Village, directive: Directive) -> None:
    settle(directive, village)
    (first, *others) = Draft.objects.filter(directive=directive).order_by("start")
    wanted = actions.Wanted(text="Việc đã viết lại", lead=village.culture, due_on=None)
    actions.change(directive, draft=first, wanted=wanted, by=village.tu, at=at(NOW))

    told = queries.gold(directive, themes=Theme.objects.none())

    assert len(told["tasks"]) == 1 + len(others)
    assert all(task["text"] in directive.text for task in told["tasks"])
    assert told["tasks"][0]["lead"] == [village.culture.name]
    assert (told["tasks"][0]["deadline"], told["tasks"][0]["deadline_text"]) == (None, None)
    assert "12/KH-UBND" in [one["number"] for one in told["references"]]
    assert (told["theme"], told["period"]) == (None, None)


def test_what_nobody_has_looked_at_whole_is_no_gold(village: Village, directive: Directive) -> None:
    assert not queries.settled(Directive.objects.all()).exists()  # drafts wait
    settle(directive, village)
    assert list(queries.settled(Directive.objects.all())) == [directive]
    rows = importing.drawn(directive, rows=[importing.Listed(number=3, text="Vớt bèo", lead=village.works)])
    importing.take_in(directive, rows=rows, name="a.xlsx", by=village.tu, at=at(NOW))
    assert not queries.settled(Directive.objects.all()).exists()  # a row of a list waits


def test_only_what_is_published_is_written_but_for_who_may_see_more(
    village: Village, directive: Directive, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settle(directive, village)

    assert corrections([str(tmp_path)]) == 0
    assert "Đã ghi 0 văn bản" in capsys.readouterr().out
    assert corrections([str(tmp_path), "--as", "mai"]) == 0
    assert "Đã ghi 0 văn bản" in capsys.readouterr().out
    assert corrections([str(tmp_path), "--as", "khong-co"]) == 1
    assert corrections([str(tmp_path), "--as", "tu"]) == 0
    assert "Đã ghi 1 văn bản" in capsys.readouterr().out
    assert (tmp_path / "texts" / f"{directive.matter.code}.txt").read_text(encoding="utf-8") == directive.text


def test_a_theme_that_is_not_public_is_in_no_gold(village: Village, directive: Directive, tmp_path: Path) -> None:
    settle(directive, village)
    actions.publish(directive, basis=BASIS, by=village.hoa, at=at("2026-01-07 08:00"))
    said = themes.Said(name="Chủ đề nội bộ", first_year=2026, last_year=2026, directive=directive)
    theme = themes.set_theme(said, by=village.tu, at=at("2026-01-07 08:00"))
    gold = tmp_path / "gold" / f"{directive.matter.code}.json"

    corrections([str(tmp_path)])
    assert json.loads(gold.read_text())["theme"] is None
    themes.publish_theme(theme, basis=BASIS, by=village.hoa, at=at("2026-01-08 08:00"))
    corrections([str(tmp_path)])
    assert json.loads(gold.read_text())["theme"] == "Chủ đề nội bộ"
