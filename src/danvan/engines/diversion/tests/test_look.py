import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest

from danvan.engines import diversion, vietnamese

FOR_EVER = 120  # seconds, after which a rule that tries all ways to read a text is given up: what is meant takes a part of one
HALVES = ("development", "judged")


def labelled(half: str) -> list[tuple[str, str]]:
    lines = (Path(__file__).parent / f"{half}.txt").read_text(encoding="utf-8").splitlines()
    return [(kind, text) for kind, _bar, text in (line.partition(" | ") for line in lines)]


def diverted(text: str) -> bool:
    found = diversion.look(text)
    return found is not None and found.is_diverted


@pytest.mark.parametrize("half", HALVES)
def test_most_of_what_must_not_be_kept_is_known(half: str) -> None:
    meant = [text for kind, text in labelled(half) if kind in diversion.DIVERTED]
    assert sum(map(diverted, meant)) / len(meant) >= 0.95


@pytest.mark.parametrize("half", HALVES)
def test_few_ordinary_words_are_taken_for_it(half: str) -> None:
    ordinary = [text for kind, text in labelled(half) if kind not in diversion.DIVERTED]
    assert sum(map(diverted, ordinary)) / len(ordinary) <= 0.05


def test_the_list_is_as_long_as_was_asked() -> None:
    kinds = [kind for half in HALVES for kind, _text in labelled(half)]
    assert (len(kinds), sum(kind in diversion.DIVERTED for kind in kinds)) == (360, 130)
    texts = [text for half in HALVES for _kind, text in labelled(half)]
    assert len(set(texts)) == 360
    assert sum(text.lower() == vietnamese.fold(text) for text in texts) > 130


@pytest.mark.parametrize(
    "text",
    [
        "Tôi tố cáo ông trưởng thôn", unicodedata.normalize("NFD", "Tôi tố cáo ông trưởng thôn"), "toi to cao ong truong thon",
        "TÔI TỐ CÁO ÔNG TRƯỞNG THÔN", "tôi t.ố c.á.o ông trưởng thôn", "toi to' ca'o ong truong thon", "toi tocao ong truong thon",
        "tôi tố\u200b cáo ông trưởng thôn", "\u202etôi tố cáo ông trưởng thôn", "toi ttoo caao ong truong thon",
        "<b>tôi tố cáo</b> ông trưởng thôn", "Đường hỏng.\n\nTôi tố cáo ông trưởng thôn. Cho hỏi bao giờ sửa đường?",
    ],
)
def test_it_makes_no_difference_how_it_is_typed(text: str) -> None:
    found = diversion.look(text)
    assert found is not None
    assert (found.kind, found.rule) == ("denunciation", "accuses")


@pytest.mark.parametrize(
    "text",
    [
        "ông Nam nhận phong bì rồi mới làm", "phó chủ tịch lấy của dân năm triệu rồi mới ký", "ông A làm giả hồ sơ thương binh để hưởng chế độ",
        "cô giáo ép nộp tiền quỹ lớp", "tôi t ố  c á o ông trưởng thôn", "Cán bộ thôn thu tiền làm đường mà không có biên lai",
    ],
)
def test_what_once_slipped_through_is_met(text: str) -> None:
    assert diverted(text)
    assert not diverted("Thu phí rác tháng này không có biên lai, xin hướng dẫn nhà ở tổ 5 a b")


def test_a_finding_says_the_words_that_led_to_it() -> None:
    found = diversion.look("Cán bộ địa chính bảo đưa 3tr thì làm nhanh")
    assert found == diversion.Finding(kind="corruption", rule="takes money", words=("dua 3 trieu", "can bo"))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tôi khiếu nại quyết định thu hồi đất", "complaint"), ("Thái độ của cán bộ một cửa rất cộc lốc", "conduct"),
        ("Đường nhiều ổ gà", None), ("", None), ("Không phải tố cáo, xin sửa cái cống", None),
        ("Cho hỏi mẫu đơn tố cáo tải ở đâu", None),
    ],
)
def test_what_has_a_lane_here_is_pointed_to_it_and_not_diverted(text: str, kind: str | None) -> None:
    found = diversion.look(text)
    assert (found.kind if found else None) == kind
    assert not diverted(text)


@pytest.mark.parametrize("piece", ["cap dat ", "a.", "to ", "lua 5 ", "ban " * 5 + ". ", "đ́̀" * 5])
def test_forty_thousand_letters_are_read_to_their_end(piece: str) -> None:
    program = f"from danvan.engines import diversion; diversion.look(({piece!r} * 40_000)[:40_000])"
    subprocess.run([sys.executable, "-c", program], check=True, timeout=FOR_EVER)
