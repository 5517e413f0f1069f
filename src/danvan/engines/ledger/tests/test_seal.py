"""Seals: each part of a content can be shown alone, and nothing of the others with it."""

from danvan.engines import ledger

CONTENT = {"@by": None, "text": "Đèn đường hỏng", "where": "đầu ngõ"}


def test_a_part_with_its_salt_is_seen_to_be_what_was_sealed_and_anything_else_is_not() -> None:
    shut = ledger.Sealed(
        entry=("a", "b", "c", "d", {}), seals=ledger.seals(CONTENT, seed="s"),
        salts={"text": ledger.salt("s", name="text")},
    )
    assert shut.holds("text", value="Đèn đường hỏng")
    assert not shut.holds("text", value="Đèn đường hỏng.")
    assert not shut.holds("where", value="đầu ngõ")  # its salt was not given
    assert not shut.holds("photo", value="")


def test_a_salt_opens_no_other_part_and_the_same_words_are_sealed_otherwise_each_time() -> None:
    one, two = ledger.seals(CONTENT, seed="s"), ledger.seals(CONTENT, seed="t")
    assert not set(one.values()) & set(two.values())
    assert ledger.salt("s", name="text") != ledger.salt("s", name="where")
    assert ledger.commitment(one) != ledger.commitment(two)
