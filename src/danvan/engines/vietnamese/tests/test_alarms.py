import pytest

from danvan.engines import vietnamese


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nhà kho đang cháy", "cháy"), ("NHÀ KHO CHÁY RỒI", "cháy"), ("Nước chảy ra đường", ""), ("Chạy xe trên vỉa hè", ""),
        ("nuoc chay ra duong", ""), ("day dien dut o ngo 3", "dây điện đứt"), ("cay do chan duong", "cây đổ"), ("Cây đỗ xanh tốt", ""), ("", ""),
    ],
)  # fmt: skip
def test_words_of_danger_are_noticed_and_those_that_only_look_so_are_not(text: str, words: str) -> None:
    assert vietnamese.alarm(text) == words
