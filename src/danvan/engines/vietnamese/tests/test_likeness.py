import pytest
from hypothesis import given
from hypothesis import strategies as st

from danvan.engines.vietnamese.likeness import in_common, likeness, traits

LAMP = "Cột đèn trước cổng trường tiểu học thôn Hạ hỏng ba tuần, tối đi học về rất nguy hiểm"
ALIKE = [
    "den truoc cong truong tieu hoc hong 3 tuan nay roi, chau di hoc ve nguy hiem",
    "Trước cổng trường tiểu học thôn Hạ cột đèn bị hỏng ba tuần chưa ai sửa",
]
OTHER = [
    "Rác đổ trước cổng chợ thôn Hạ ba ngày chưa ai dọn, mùi rất khó chịu",
    "Đường vào trường tiểu học lầy lội sau mưa, xe không qua được",
    "Xin cho biết khi nào có lịch tiêm phòng cho các cháu",
    "",
]


@pytest.mark.parametrize("text", ALIKE)
def test_the_same_matter_in_other_words_is_alike(text: str) -> None:
    assert likeness(traits(LAMP), to=traits(text)) > 0.3


@pytest.mark.parametrize("text", OTHER)
def test_another_matter_at_the_same_place_is_not(text: str) -> None:
    assert likeness(traits(LAMP), to=traits(text)) < 0.2


def test_what_is_shared_is_told_pairs_first() -> None:
    shared = in_common(traits(LAMP), of=traits(ALIKE[1]), most=4)
    assert shared == ["cong truong", "cot den", "hoc thon", "hong tuan"]
    assert in_common(traits("đèn hỏng"), of=traits("hỏng, đèn cũng không còn"), most=4) == ["den", "hong"]


@given(st.text(), st.text())
def test_likeness_is_the_same_both_ways_and_never_more_than_one(one: str, other: str) -> None:
    there, back = likeness(traits(one), to=traits(other)), likeness(traits(other), to=traits(one))
    assert there == back
    assert 0 <= there <= 1
    assert likeness(traits(one), to=traits(one)) == float(bool(traits(one)))
