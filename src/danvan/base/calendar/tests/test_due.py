import json
import subprocess
import sys
from typing import Any

import pytest

from danvan.base.calendar.commands import due

Said = pytest.CaptureFixture[str]


def told(capsys: Said, *argv: str) -> dict[str, Any]:
    assert due([*argv, "--json"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert out.count("\n") == 1
    answer: dict[str, Any] = json.loads(out)
    return answer


def refused(capsys: Said, *argv: str) -> str:
    assert due(list(argv)) == 2
    out, err = capsys.readouterr()
    assert out == ""
    return err


def test_a_complex_complaint_ends_on_the_monday_after_its_forty_five_days(capsys: Said) -> None:
    assert told(capsys, "complaints.resolve_first", "--from", "2026-01-28", "--complex") == {
        "due_on": "2026-03-16",
        "rule": "complaints.resolve_first",
        "source": "Luật Khiếu nại 02/2011/QH13, điều 28 (unverified)",
        "skipped": [{"on": "2026-03-14", "why": "thứ bảy"}, {"on": "2026-03-15", "why": "chủ nhật"}],
        "from": "2026-01-28",
        "days": 45,
        "unit": "calendar days",
        "when": "complex",
        "unverified": True,
    }


@pytest.mark.parametrize(
    ("case", "days", "due_on"),
    [
        ([], 30, "2026-02-27"),
        (["--remote"], 45, "2026-03-16"),
        (["--complex", "--remote"], 60, "2026-03-30"),  # 60 days end on Sun 29/3
        (["--remote", "--complex"], 60, "2026-03-30"),
    ],
)
def test_each_case_of_a_rule_has_its_own_period(capsys: Said, case: list[str], days: int, due_on: str) -> None:
    answer = told(capsys, "complaints.resolve_first", "--from", "2026-01-28", *case)
    assert (answer["days"], answer["due_on"]) == (days, due_on)


def test_days_are_counted_without_a_rule(capsys: Said) -> None:
    working = told(capsys, "--working", "10", "--from", "2026-02-10")
    assert (working["due_on"], working["rule"], working["source"]) == ("2026-03-03", None, None)
    assert {"on": "2026-02-17", "why": "Tết Nguyên Đán"} in working["skipped"]
    plain = told(capsys, "--calendar", "30", "--from", "2026-02-10")
    assert (plain["due_on"], plain["skipped"]) == ("2026-03-12", [])


def test_a_stated_day_stands(capsys: Said) -> None:
    answer = told(capsys, "directives.finish", "--from", "2026-03-14")
    assert (answer["due_on"], answer["skipped"], answer["unit"]) == ("2026-03-14", [], "stated")


def test_a_rule_nobody_checked_says_so(capsys: Said) -> None:
    assert told(capsys, "petitions.answer", "--from", "2026-03-02")["unverified"] is True
    due(["petitions.answer", "--from", "2026-03-02"])
    assert "chưa đối chiếu được với văn bản gốc" in capsys.readouterr().out


def test_without_json_the_reasoning_is_sentences(capsys: Said) -> None:
    assert due(["complaints.resolve_first", "--from", "2026-01-28", "--complex"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Hạn cuối: thứ hai, 16/03/2026.",
        "Cách tính: 45 ngày kể từ sau ngày 28/01/2026.",
        "Không tính: 14/03/2026 (thứ bảy), 15/03/2026 (chủ nhật).",
        "Thời hạn: Giải quyết khiếu nại lần đầu, vụ việc phức tạp (complaints.resolve_first).",
        "Căn cứ: Luật Khiếu nại 02/2011/QH13, điều 28.",
        "Lưu ý: con số này chưa đối chiếu được với văn bản gốc.",
        "Ghi chú: tính từ ngày thụ lý; ngày hiệu lực chưa đối chiếu.",
    ]


def test_days_of_a_tet_that_is_not_laid_out_yet_are_only_expected(capsys: Said) -> None:
    due(["--working", "3", "--from", "2027-02-03"])
    skipped = capsys.readouterr().out.splitlines()[2]
    assert "05/02/2027 (Giao thừa Tết Nguyên Đán, dự kiến)" in skipped
    due(["--working", "3", "--from", "2026-02-13"])
    assert "dự kiến" not in capsys.readouterr().out


def test_bare_days_and_stated_ones_are_explained_too(capsys: Said) -> None:
    due(["--working", "2", "--from", "2026-03-09"])
    assert capsys.readouterr().out.splitlines() == [
        "Hạn cuối: thứ tư, 11/03/2026.", "Cách tính: 2 ngày làm việc kể từ sau ngày 09/03/2026.",
    ]
    due(["directives.finish", "--from", "2026-03-09"])
    assert "Cách tính: theo ngày ghi trong văn bản." in capsys.readouterr().out


def test_an_unknown_rule_is_answered_with_near_ones(capsys: Said) -> None:
    said = refused(capsys, "complaints.resolve_frist", "--from", "2026-01-28", "--json")
    assert said.startswith("Không có thời hạn “complaints.resolve_frist”. Gần giống: complaints.resolve_first")
    assert "complaints.lodge_first" in refused(capsys, "complaints.xyzzy", "--from", "2026-01-28")
    assert "Các thời hạn có: complaints.lodge_first, " in refused(capsys, "zzz", "--from", "2026-01-28")


def test_a_case_or_a_day_that_a_rule_does_not_have_is_said(capsys: Said) -> None:
    said = refused(capsys, "petitions.answer", "--from", "2026-01-28", "--complex")
    assert said == "Thời hạn “petitions.answer” không có trường hợp phức tạp.\n"
    said = refused(capsys, "personal_data.delete", "--from", "2025-12-31")
    assert said == (
        "Thời hạn “personal_data.delete” không có hiệu lực vào ngày 31/12/2025; có hiệu lực từ 01/01/2026.\n"
    )


@pytest.mark.parametrize(
    ("argv", "words"),
    [
        (["petitions.answer"], "Thiếu ngày bắt đầu"),
        (["petitions.answer", "--from", "28/01/2026"], "Không đọc được ngày “28/01/2026”"),
        (["petitions.answer", "--from", "2026-02-30"], "Không đọc được ngày “2026-02-30”"),
        (["petitions.answer", "--from", ""], "Không đọc được ngày “”"),
        (["--calendar", "30", "--from", "9999-12-31"], "ở ngoài những năm tính được"),
        (["--calendar", "30", "--from", "0001-01-01"], "Ngày 01/01/0001 ở ngoài"),
        (["--working", "mười", "--from", "2026-01-28"], "không phải “mười”"),
        (["--working", "-5", "--from", "2026-01-28"], "không phải “-5”"),
        (["--working", "1001", "--from", "2026-01-28"], "từ 0 đến 1000"),
        (["--working", "²", "--from", "2026-01-28"], "không phải “²”"),
        (["--working", "1", "--calendar", "1", "--from", "2026-01-28"], "Cần đúng một trong ba"),
        (["petitions.answer", "--working", "1", "--from", "2026-01-28"], "Cần đúng một trong ba"),
        (["--from", "2026-01-28"], "Cần đúng một trong ba"),
        (["--working", "1", "--complex", "--from", "2026-01-28"], "chỉ dùng cùng tên một thời hạn"),
        (["petitions.answer", "--when", "x", "--from", "2026-01-28"], "Không hiểu câu lệnh"),
        (["petitions.answer", "--from"], "Không hiểu câu lệnh"),
    ],
)
def test_a_question_that_cannot_be_answered_gets_a_sentence(capsys: Said, argv: list[str], words: str) -> None:
    assert words in refused(capsys, *argv)


def test_the_longest_count_stays_within_the_days_off_that_are_known(capsys: Said) -> None:
    answer = told(capsys, "--working", "1000", "--from", "2026-12-31")
    assert answer["due_on"] < "2032-01-01"
    assert any(skipped["on"].startswith("2030-09-02") for skipped in answer["skipped"])


def test_neither_django_nor_a_database_is_loaded() -> None:
    code = (
        "import sys; from danvan.base.calendar.commands import due;"
        "status = due(['complaints.accept', '--from', '2026-01-28', '--json']);"
        "loaded = {name.split('.')[0] for name in sys.modules};"
        "sys.stderr.write(' '.join(loaded & {'django', 'sqlite3', 'psycopg', 'numpy'}));"
        "sys.exit(status)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert json.loads(ran.stdout)["due_on"] == "2026-02-09"
