"""Each sentence by itself: the order in it with whom it binds, or none."""

import pytest

from danvan.engines import reader
from danvan.engines.reader.tests import sentences_of_orders as sentences
from danvan.engines.reader.tests.sentences_of_orders import DOCUMENT, NEWS, Row


def orders(text: str) -> list[tuple[str, str]]:
    """Return the tasks of a text: words and leads."""
    return [(task.text.value, "; ".join(body.value for body in task.lead)) for task in reader.read(text).tasks]


@pytest.mark.parametrize("row", sentences.ORDERS_OF_A_DOCUMENT, ids=lambda row: row[0][:20])
def test_an_order_of_a_document_is_read(row: Row) -> None:
    assert orders(f"{DOCUMENT}{row[0]}\n") == list(row[1])


@pytest.mark.parametrize("row", sentences.ORDERS_IN_THE_NEWS, ids=lambda row: row[0][:20])
def test_an_order_in_the_news_is_read(row: Row) -> None:
    assert orders(f"{NEWS}{row[0]}\n") == list(row[1])


@pytest.mark.parametrize("sentence", sentences.NO_ORDERS_OF_A_DOCUMENT)
def test_what_a_document_only_says_is_no_order(sentence: str) -> None:
    assert orders(f"{DOCUMENT}{sentence}\n") == []


@pytest.mark.parametrize("sentence", sentences.NO_ORDERS_IN_THE_NEWS)
def test_what_the_news_only_tell_is_no_order(sentence: str) -> None:
    assert orders(f"{NEWS}{sentence}\n") == []
