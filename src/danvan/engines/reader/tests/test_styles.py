"""Texts in the styles of offices and newspapers: each task found, none invented, with who and until when."""

import pytest

from danvan.engines import reader
from danvan.engines.reader.tests import (
    styles_of_communes,
    styles_of_decisions,
    styles_of_documents,
    styles_of_joint_work,
    styles_of_letters,
    styles_of_members,
    styles_of_news,
    styles_of_reports,
    styles_of_wards,
    unseen,
)
from danvan.engines.reader.tests.unseen import Told

SETS = (
    unseen,
    styles_of_documents,
    styles_of_news,
    styles_of_letters,
    styles_of_reports,
    styles_of_decisions,
    styles_of_communes,
    styles_of_joint_work,
    styles_of_wards,
    styles_of_members,
)
DOCUMENTS = styles_of_wards.DOCUMENTS | styles_of_members.DOCUMENTS
STYLES = {name: style for each in SETS for name, style in each.STYLES.items()}


def told(task: reader.Task, *, begins: str) -> Told:
    """Return a task as the table tells it."""
    words = task.deadline_text.value if task.deadline_text else None
    due = task.deadline.isoformat() if task.deadline else words
    return Told(
        " ".join(task.text.value.split())[: len(begins)],
        tuple(body.value for body in task.lead),
        tuple(body.value for body in task.support),
        due,
    )


@pytest.mark.parametrize("style", STYLES)
def test_a_text_sets_the_tasks_that_a_careful_person_sees(style: str) -> None:
    found, expected = reader.read(STYLES[style].text).tasks, STYLES[style].tasks
    begins = [each.begins for each in expected] + [""] * len(found)
    assert [told(task, begins=words) for task, words in zip(found, begins, strict=False)] == list(expected)


def test_no_two_texts_have_the_same_name() -> None:
    assert len(STYLES) == sum(len(each.STYLES) for each in SETS)


@pytest.mark.parametrize("style", DOCUMENTS)
def test_a_text_names_the_documents_that_a_careful_person_sees(style: str) -> None:
    found = reader.read(STYLES[style].text).references
    assert [
        (each.number.value, each.type and each.type.value, each.date and each.date.value, each.role.value) for each in found
    ] == list(DOCUMENTS[style])
