"""The forms of tasks: each with who leads, who supports and until when, in prose, in labelled lines and in tables."""

import pytest

from danvan.engines import reader
from danvan.engines.reader.tests import forms_of_chairs as chairs
from danvan.engines.reader.tests import forms_of_tasks as forms
from danvan.engines.reader.tests import orders_with_deadlines as orders
from danvan.engines.reader.tests.forms_of_tasks import Told
from danvan.engines.reader.tests.sentences_of_orders import DOCUMENT


def told(text: str, expected: tuple[Told, ...]) -> list[Told]:
    """Return the tasks of a text as the table tells them; of the words no more than it gives."""
    found = reader.read(text).tasks
    begins = [each[0] for each in expected] + [""] * len(found)
    return [
        (
            " ".join(task.text.value.split())[: len(words)],
            "; ".join(body.value for body in task.lead),
            "; ".join(body.value for body in task.support),
            task.deadline.isoformat() if task.deadline else task.deadline_text.value if task.deadline_text else "",
        )
        for task, words in zip(found, begins, strict=False)
    ]


@pytest.mark.parametrize("text", forms.SENTENCES | chairs.SENTENCES)
def test_a_form_of_prose_is_read(text: str) -> None:
    expected = (forms.SENTENCES | chairs.SENTENCES)[text]
    assert told(f"{DOCUMENT}{text}\n", expected) == list(expected)


@pytest.mark.parametrize("text", forms.TABLES)
def test_a_table_is_read(text: str) -> None:
    expected = forms.TABLES[text]
    assert told(f"{DOCUMENT}{forms.TABLE}{text}\n", expected) == list(expected)


@pytest.mark.parametrize("text", orders.ROWS)
def test_a_sentence_in_the_voice_of_an_office_is_read(text: str) -> None:
    expected = orders.ROWS[text]
    assert told(f"{DOCUMENT}{text}\n", expected) == list(expected)


@pytest.mark.parametrize("text", chairs.NO_TASKS)
def test_what_only_tells_or_closes_sets_no_task(text: str) -> None:
    assert told(f"{DOCUMENT}{text}\n", ()) == []
