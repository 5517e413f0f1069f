from danvan.base.people.models import Person

NAMES = ["bà Dung", "bà Đào", "bà Đáo", "chị Ân", "chị Út"]


def test_people_are_listed_as_a_vietnamese_dictionary_sorts_them(db: None) -> None:
    for at, name in enumerate(reversed(NAMES)):
        Person.objects.settle(code=f"new{at}", name=name)
    assert [one.name for one in Person.objects.order_by("sort_key")] == NAMES
