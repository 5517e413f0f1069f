"""Letters, contracts, essays, poems, lessons, news and leaflets hold no tasks of an office, and no document of theirs."""

import pytest

from danvan.engines import reader
from danvan.engines.reader.tests import texts_of_others, texts_without_tasks

TEXTS = texts_without_tasks.TEXTS | texts_of_others.TEXTS


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_that_is_no_business_of_an_office_sets_no_task(name: str) -> None:
    assert [task.text.value for task in reader.read(TEXTS[name]).tasks] == []
