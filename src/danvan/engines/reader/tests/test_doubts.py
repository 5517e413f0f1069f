"""What the reader asks instead of guessing, and what the words of a deadline mean to a program."""

from datetime import date
from typing import Any

import pytest

from danvan.engines import reader
from danvan.engines.reader import asked, schedules

HEAD = "UBND XÃ AN BÌNH\n\nSố: 12/KH-UBND\n\nAn Bình, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\n\nVề ao làng\n\n"


def only(sentence: str) -> reader.Task:
    """Return the one task of a document that holds this sentence."""
    (task,) = reader.read(f"{HEAD}1. {sentence}").tasks
    return task


def codes(sentence: str) -> list[str]:
    """Return the codes of what is asked about the task in a sentence."""
    return [doubt.code for doubt in only(sentence).doubts]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Giao Sở Nội vụ nạo vét ao làng trước ngày 30/4/2026.", []),
        ("Giao Sở Nội vụ, Sở Tài chính nạo vét ao làng.", ["several_leads"]),
        ("Giao Sở Nội vụ chủ trì nạo vét, Sở Tài chính chủ trì trả tiền.", ["two_chairs"]),
        ("Giao Sở Nội vụ nạo vét ao làng trước ngày 30/1/2026.", ["before_issue"]),
        ("Giao Sở Nội vụ nạo vét ao làng trước ngày 30/4.", ["no_year"]),
        ("Giao Sở Nội vụ nạo vét ao làng trong tháng 4.", ["no_year"]),
        ("Giao Sở Nội vụ nạo vét ao làng trước ngày 15 hằng tháng.", []),
        ("Đề nghị Ủy ban MTTQ Việt Nam xã vận động các hộ ven ao.", []),
        ("Đề nghị Sở Nội vụ nạo vét ao làng.", ["asked_or_ordered"]),
        ("Hoàn thành việc nạo vét ao làng trước ngày 30/4/2026.", ["no_lead"]),
    ],
)
def test_what_a_sentence_leaves_open_is_asked(sentence: str, expected: list[str]) -> None:
    assert codes(sentence) == expected


def test_a_question_names_what_it_is_about() -> None:
    (doubt,) = only("Giao Sở Nội vụ nạo vét ao làng trước ngày 30/1/2026.").doubts
    assert doubt.question == (
        "Thời hạn 30/01/2026 sớm hơn ngày ban hành văn bản (05/03/2026). Thời hạn đúng là ngày nào?"
    )


def test_a_request_is_what_a_body_is_asked_that_cannot_be_tasked() -> None:
    assert only("Đề nghị Ủy ban MTTQ Việt Nam xã vận động các hộ ven ao.").request
    assert not only("Giao Ủy ban MTTQ Việt Nam xã vận động các hộ ven ao.").request
    assert not only("Đề nghị Sở Nội vụ nạo vét ao làng.").request


@pytest.mark.parametrize("name", ["Tòa án nhân dân tỉnh", "Đảng ủy xã", "Hội Nông dân xã", "Công an phường", "Thuế tỉnh"])
def test_these_can_only_be_asked(name: str) -> None:
    assert asked.only(name)


@pytest.mark.parametrize("name", ["Sở Nội vụ", "UBND xã An Bình", "Văn phòng HĐND và UBND xã", "Bộ Công an", "các thôn"])
def test_these_can_be_tasked(name: str) -> None:
    assert not asked.only(name)


@pytest.mark.parametrize(
    ("words", "meaning"),
    [
        ("trong quý I/2026", {"kind": "span", "first": "2026-01-01", "last": "2026-03-31"}),
        ("quý II và quý III năm 2026", {"kind": "span", "first": "2026-04-01", "last": "2026-09-30"}),
        ("6 tháng đầu năm 2026", {"kind": "span", "first": "2026-01-01", "last": "2026-06-30"}),
        ("6 tháng đầu năm", {"kind": "span"}),
        ("trong 9 tháng đầu năm 2026", {"kind": "span", "first": "2026-01-01", "last": "2026-09-30"}),
        ("trong 3 tháng cuối năm 2026", {"kind": "span", "first": "2026-10-01", "last": "2026-12-31"}),
        ("trước ngày 05 tháng đầu năm sau", {"kind": "rhythm", "every": "year", "day": 5}),
        ("trong tuần đầu tháng 9/2026", {"kind": "open"}),
        ("trong tuần thứ hai của tháng 9/2026", {"kind": "open"}),
        ("trong nửa đầu tháng 9/2026", {"kind": "open"}),
        ("giữa quý III/2026", {"kind": "open"}),
        ("trong tuần cuối tháng 9/2026", {"kind": "span", "first": "2026-09-01", "last": "2026-09-30"}),
        ("trong tháng 12/2025", {"kind": "span", "first": "2025-12-01", "last": "2025-12-31"}),
        ("trước tháng 3/2026", {"kind": "span", "last": "2026-02-28"}),
        ("giai đoạn 2026 - 2030", {"kind": "span", "first": "2026-01-01", "last": "2030-12-31"}),
        ("từ ngày 01/5/2026 đến ngày 03/5/2026", {"kind": "span", "first": "2026-05-01", "last": "2026-05-03"}),
        ("trước ngày 15 hằng tháng", {"kind": "rhythm", "every": "month", "day": 15}),
        ("trước ngày 25/12 hàng năm", {"kind": "rhythm", "every": "year", "day": 25, "month": 12}),
        ("trước ngày 15 của tháng cuối quý", {"kind": "rhythm", "every": "quarter", "day": 15}),
        ("định kỳ 6 tháng", {"kind": "rhythm", "every": "month", "count": 6}),
        ("hằng tuần", {"kind": "rhythm", "every": "week"}),
        (
            "trong 10 ngày làm việc kể từ ngày nhận",
            {"kind": "within", "count": 10, "unit": "day", "working": True, "since": "từ ngày nhận"},
        ),
        ("trước ngày 15/3", {"kind": "day", "day": 15, "month": 3}),
        ("trong thời hạn mười ngày", {"kind": "within", "count": 10, "unit": "day"}),
        ("trước 05 ngày so với ngày họp", {"kind": "within", "count": 5, "unit": "day", "since": "so với ngày họp"}),
        ("từ tháng 4 đến tháng 6/2026", {"kind": "span", "first": "2026-04-01", "last": "2026-06-30"}),
        ("từ nay đến hết quý III/2026", {"kind": "span", "last": "2026-09-30"}),
        ("từ ngày 01/4 đến ngày 15/4/2026", {"kind": "span", "last": "2026-04-15"}),
        ("trước ngày 15/6 và ngày 15/12 hằng năm", {"kind": "rhythm", "every": "year"}),
        ("mỗi quý 01 lần", {"kind": "rhythm", "every": "quarter"}),
        ("ít nhất 02 lần/năm", {"kind": "rhythm", "every": "year"}),
        ("06 tháng một lần", {"kind": "rhythm", "every": "month", "count": 6}),
        ("đến khi có văn bản thay thế", {"kind": "event"}),
        ("Thường xuyên", {"kind": "open"}),
    ],
)
def test_the_words_of_a_deadline_have_one_meaning(words: str, meaning: dict[str, Any]) -> None:
    assert schedules.read(words, day=None).as_dict() == meaning


@pytest.mark.parametrize(
    ("deadline", "words"),
    [
        ("chậm nhất ngày 20/11/2026", date(2026, 11, 20)),
        ("chậm nhất là ngày 20 tháng 11 năm 2026", date(2026, 11, 20)),
        ("trước 17 giờ ngày 20/11/2026", date(2026, 11, 20)),
        ("đến hết ngày 20/11/2026", date(2026, 11, 20)),
        ("xong trước ngày 20.11.2026", date(2026, 11, 20)),
        ("trong tháng 11/2026", None),
        ("trong quý IV năm 2026", None),
        ("trước ngày 05 của tháng đầu quý sau", None),
        ("vào ngày 25 hằng tháng", None),
        ("trong 10 ngày kể từ ngày nhận văn bản", None),
        ("trong thời hạn 05 ngày làm việc", None),
        ("không quá 03 ngày làm việc kể từ khi có kết quả", None),
        ("định kỳ hằng quý", None),
        ("trong 6 tháng đầu năm 2027", None),
    ],
)
def test_a_deadline_is_read_with_all_its_words(deadline: str, words: date | None) -> None:
    task = only(f"Giao Sở Nội vụ nạo vét ao làng {deadline}.")
    assert task.text.value == "nạo vét ao làng"
    assert task.deadline_text
    assert (task.deadline_text.value, task.deadline) == (deadline, words)


def test_the_second_clause_has_its_own_day() -> None:
    text = f"{HEAD}1. Giao Sở Nội vụ nạo vét ao làng trước ngày 10/4/2026; trả lại mặt bờ cho các hộ trước ngày 20/4/2026."
    first, second = reader.read(text).tasks
    assert (first.deadline, second.deadline) == (date(2026, 4, 10), date(2026, 4, 20))
    assert [body.value for body in second.lead] == ["Sở Nội vụ"]


@pytest.mark.parametrize(
    ("sentence", "code", "words"),
    [
        ("Sở Nội vụ và Sở Tài chính cùng chủ trì nạo vét ao làng.", "several_leads", "Sở Nội vụ và Sở Tài chính"),
        ("Sở Nội vụ chủ trì nạo vét, Sở Tài chính chủ trì trả tiền.", "two_chairs", "Sở Nội vụ chủ trì nạo vét, Sở Tài chính chủ trì trả tiền"),
        ("Sở Nội vụ chủ trì, Sở Tài chính đồng chủ trì nạo vét ao làng.", "two_chairs", "Sở Nội vụ chủ trì, Sở Tài chính đồng chủ trì nạo vét ao làng"),
        ("Giao Sở Nội vụ nạo vét ao làng trước ngày 30/4.", "no_year", "trước ngày 30/4"),
        ("Giao Sở Nội vụ nạo vét ao làng trước ngày 30/1/2026.", "before_issue", "trước ngày 30/1/2026"),
        ("Đề nghị Sở Nội vụ nạo vét ao làng.", "asked_or_ordered", "Sở Nội vụ"),
    ],
)
def test_a_question_points_at_the_words_that_raise_it(sentence: str, code: str, words: str) -> None:
    (doubt,) = only(sentence).doubts
    assert doubt.span
    assert (doubt.code, f"{HEAD}1. {sentence}"[slice(*doubt.span)]) == (code, words)
    assert doubt.as_dict()["span"] == list(doubt.span)
