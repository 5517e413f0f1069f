"""How well real texts are read, judged by the corpus's own judge: all of them, those looked at, those never looked at."""

import hashlib
import importlib.util
import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from danvan.engines import reader
from danvan.engines.reader.tests.shared import SHARED, needs_corpus

CORPUS = SHARED / "corpus"
# Issue 4 asks less, of texts never seen (tasks 0.60, lead 0.80, deadline 0.75): all dev texts together must do better.
FLOORS = {
    "numbers": 0.98,
    "type": 0.97,
    "date": 0.95,
    "issuer": 0.90,
    "main": 0.95,
    "tasks": 0.80,
    "lead": 0.95,
    "support": 0.90,
    "deadline": 0.90,
}
# The seven texts whose errors nobody read while writing the rules: 34 tasks, so that one task more or less is three points.
UNREAD_FLOORS = {
    "numbers": 0.98,
    "type": 0.97,
    "date": 0.95,
    "issuer": 0.88,
    "main": 0.90,
    "tasks": 0.60,
    "lead": 0.90,
    "deadline": 0.60,
}


# What the judge does not look at: F1 of titles whose words the gold shares (four in five), and of periods; and the share of gold
# themes most of whose words are in the theme found. A theme is an annotator's own wording, so no more can be asked of it.
UNJUDGED_FLOORS = {"title": 0.86, "period": 0.75, "theme": 0.62}


def part(name: str) -> str:
    """Return when the text's errors were read, by the first byte of the SHA-256 of its id.

    "first": the seeds and the even bytes, while the first rules were written. "later": when the rules for tasks were written
    again. "unread": the bytes that leave 7 when divided by 8.
    """
    byte = hashlib.sha256(name.encode()).digest()[0]
    if name.startswith("seed") or byte % 2 == 0:
        return "first"
    return "unread" if byte % 8 == 7 else "later"


@pytest.fixture(scope="module")
def readings() -> dict[str, dict[str, Any]]:
    """Return what the reader finds in every text of the corpus."""
    return {
        path.stem: reader.read(path.read_text(encoding="utf-8")).as_dict()
        for path in sorted((CORPUS / "texts").glob("*.txt"))
    }


def the_judge() -> Any:
    """Return the corpus's own judge."""
    spec = importlib.util.spec_from_file_location("evaluate", CORPUS / "evaluate.py")
    assert spec
    assert spec.loader
    judge = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(judge)
    return judge


def judged(readings: dict[str, dict[str, Any]], folder: Path) -> dict[str, dict[str, float]]:
    """Return the judge's figures on these texts."""
    judge = the_judge()
    for name in readings:
        shutil.copy(CORPUS / "gold" / f"{name}.json", folder)
    figures: dict[str, dict[str, float]] = judge.evaluate(folder, CORPUS / "texts", readings)
    return figures


def _short(figures: dict[str, dict[str, float]], floors: dict[str, float]) -> dict[str, float]:
    reached = {name: figures[name].get("f1", figures[name].get("accuracy", 0.0)) for name in floors}
    return {name: value for name, value in reached.items() if value < floors[name]}


@needs_corpus
def test_real_texts_are_read_as_well_as_asked(readings: dict[str, dict[str, Any]], tmp_path: Path) -> None:
    figures = judged(readings, tmp_path)
    assert _short(figures, FLOORS) == {}
    assert figures["span_is_exact"]["accuracy"] == 1.0


@needs_corpus
def test_texts_not_looked_at_are_read_nearly_as_well(readings: dict[str, dict[str, Any]], tmp_path: Path) -> None:
    unread = {name: reading for name, reading in readings.items() if part(name) == "unread"}
    assert len(unread) == 7
    assert _short(judged(unread, tmp_path), UNREAD_FLOORS) == {}


@needs_corpus
@pytest.mark.parametrize("seed", ["seed-000", "seed-001", "seed-002", "seed-003", "seed-004"])
def test_every_number_of_a_seed_is_found_and_none_invented(readings: dict[str, dict[str, Any]], seed: str) -> None:
    gold = json.loads((CORPUS / "gold" / f"{seed}.json").read_text(encoding="utf-8"))["references"]
    found = readings[seed]["references"]
    assert [each["number"] for each in found] == [each["number"] for each in gold]
    for key in ("type", "date", "role"):
        assert [each[key] for each in found if each["role"] == "main"] == [
            each[key] for each in gold if each["role"] == "main"
        ]


@needs_corpus
def test_every_task_of_a_real_text_stands_where_its_span_says(readings: dict[str, dict[str, Any]]) -> None:
    for name, reading in readings.items():
        text = (CORPUS / "texts" / f"{name}.txt").read_text(encoding="utf-8")
        assert [text[slice(*task["span"])] for task in reading["tasks"]] == [task["text"] for task in reading["tasks"]]


def unjudged(readings: dict[str, dict[str, Any]]) -> dict[str, float]:
    """Return how well titles, periods and themes are found where the gold states one."""
    judge = the_judge()
    found: dict[str, list[tuple[str | None, str | None]]] = {"title": [], "period": [], "theme": []}
    for name, reading in readings.items():
        gold = json.loads((CORPUS / "gold" / f"{name}.json").read_text(encoding="utf-8"))
        titles = {judge.number_key(each["number"]): each["title"] for each in reading["references"]}
        known = {judge.number_key(each["number"]): each["title"] for each in gold["references"]}
        found["title"] += [(title, titles[key]) for key, title in known.items() if title and key in titles]
        for field in ("period", "theme"):
            found[field].append((gold.get(field), reading[field]))
    right = {
        "title": sum(bool(there) and judge.overlap(there, title) >= 0.8 for there, title in found["title"]),
        "period": sum(bool(there) and there == period for there, period in found["period"]),
    }
    figures = {
        field: 2 * right[field] / sum(bool(there) + bool(read) for there, read in found[field]) for field in right
    }
    stated = [(judge.words(there), judge.words(theme)) for there, theme in found["theme"] if there]
    held = [sum(word in theme for word in there) >= 0.6 * len(there) for there, theme in stated]
    return figures | {"theme": sum(held) / len(held)}


@needs_corpus
def test_titles_themes_and_periods_are_read_as_well_as_they_were(readings: dict[str, dict[str, Any]]) -> None:
    figures = unjudged(readings)
    assert {name: value for name, value in figures.items() if value < UNJUDGED_FLOORS[name]} == {}
