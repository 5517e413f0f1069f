"""Any text is answered, with true spans, in linear time."""

import random
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from danvan.engines import reader
from danvan.engines.reader import source

PIECES = [
    "UBND tỉnh ", "Sở Nội vụ ", "chủ trì, phối hợp với ", "Kế hoạch số 12/KH-UBND ", "ngày 1/2/2026", "ngày 29/01, ",
    "của ", "; ", ". ", "\n", "\n\n", "- ", "1. ", "a) ", "**", "|", "“", "”", "(", "Nơi nhận:\n", "Căn cứ ",
    "trước ngày 31/3/2026", "có trách nhiệm ", "giao ", "yêu cầu ", "xây dựng kế hoạch ", "Đơn vị chủ trì: ",
    "Thời gian: ", "Quý I/2026", "\u200b", "e\u0302\u0301", "Số: 1/QĐ-",
    "\t", "Nhiệm vụ | Đơn vị chủ trì | Thời hạn\n", "STT\n", "hoàn thành trước ngày 1/2/2026", "xã An Bình sửa ",
]  # fmt: skip
SOUP = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=60).map("".join)


@settings(max_examples=300, deadline=None)
@given(SOUP)
def test_any_text_is_answered_and_every_span_is_true(text: str) -> None:
    reading = reader.read(text)
    for task in reading.tasks:
        assert text[slice(*task.text.span)] == task.text.value
    for reference in reading.references:
        printed = unicodedata.normalize("NFC", text[slice(*reference.number.span)].replace("\u200b", ""))
        assert "".join(c for c in printed if c.isalnum()) == "".join(c for c in reference.number.value if c.isalnum())


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_random_bytes_hold_no_document(content: bytes) -> None:
    reading = reader.read(content.decode("latin-1"))
    assert reading.references == ()
    assert reading.tasks == ()


@pytest.mark.parametrize(
    "piece",
    [
        "1/",
        "12/KH-",
        "của ",
        "; ",
        " ",
        "*",
        "|\n",
        "“",
        "ngày 1/1, ",
        "trước ngày ",
        "giao các sở, ",
        "UBND tỉnh yêu cầu ",
        "\u0301",
        "- Sở Nội vụ\n",
        "STT\nNội dung\nĐơn vị chủ trì\n1\nHọp\nSở Nội vụ\n",
        "| Nội dung | Đơn vị chủ trì |\n",
        "Giao UBND xã An Bình, hoàn thành trước ngày 1/1, ",
    ],
)
def test_time_grows_with_the_length_alone(piece: str) -> None:
    """Four times the text takes at most eight times the time; a pattern that runs wild would take sixteen and more."""
    once, often = _seconds(piece * 2_000), _seconds(piece * 8_000)
    assert often < 8 * once + 0.5


def test_a_megabyte_of_noise_is_read_in_seconds() -> None:
    noise = "".join(random.Random(1).choices([chr(c) for c in range(0x20, 0x1F00)], k=400_000))
    assert _seconds(noise) < 5


def _seconds(text: str) -> float:
    started = time.process_time()
    reader.read(text)
    return time.process_time() - started


@given(st.text(alphabet="aeoudD \u0300\u0302\u0323\u0344\u200b\u1e69", max_size=40))
def test_every_place_leads_back_to_the_same_letters(text: str) -> None:
    ready = source.source(text)
    for start in range(len(ready.text)):
        first, last = ready.span((start, start + 1))
        assert 0 <= first <= last <= len(text)
    assert ready.span((0, len(ready.text)))[1] == len(text) or not ready.text
