import pytest

from danvan.engines import ledger


def test_a_checkpoint_is_three_lines() -> None:
    text = ledger.checkpoint("xa.example/so-cai", size=0, root=ledger.EMPTY)
    assert text == "xa.example/so-cai\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n"


@pytest.mark.parametrize(
    ("origin", "size", "root"),
    [
        ("", 0, ledger.EMPTY),
        ("  ", 0, ledger.EMPTY),
        ("two\nlines", 0, ledger.EMPTY),
        ("xa.example", -1, ledger.EMPTY),
        ("xa.example", 1, b"short"),
    ],
)
def test_what_would_break_its_lines_is_refused(origin: str, size: int, root: bytes) -> None:
    with pytest.raises(ValueError, match=r"origin|size"):
        ledger.checkpoint(origin, size=size, root=root)
