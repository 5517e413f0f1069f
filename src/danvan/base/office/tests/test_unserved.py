"""An agency in which an administrator is named and nobody else: its pages say so, and what comes there is seen from above."""

from danvan.base.agencies.models import Agency
from danvan.base.matters.queries import visible_to
from danvan.base.people.models import Role
from danvan.base.people.relations import Actor
from tests.ground import errand
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-08-28 09:00")
SAYS = "Phòng Văn hóa - Xã hội xã An Bình chỉ có quản trị viên"


def only_administered(village: Village) -> Actor:
    """Return who administers the culture office, now that nobody else is there."""
    Role.objects.filter(agency=village.culture).delete()
    assert village.ba.person
    Role.objects.create(person=village.ba.person, agency=village.culture, word="administrator", valid_from=village.culture.valid_from)
    return village.ba


def test_those_who_keep_it_are_told_that_nobody_serves_there(village: Village) -> None:
    assert SAYS not in As().of(village.hoa).get("/van-phong/").content.decode()
    keeper = only_administered(village)
    for by in (village.hoa, village.quan, keeper):
        for page in ("/van-phong/", "/van-phong/nhan-su/"):
            assert SAYS in As().of(by).get(page).content.decode(), page


def test_what_comes_there_waits_in_the_sight_of_those_above_and_the_administrator_is_led_to_the_office(village: Village) -> None:
    keeper = only_administered(village)
    waits = errand(village.culture, at=NOW, by=village.lan).matter
    seen = {name for name in ("hoa", "tu", "quan", "ba") if visible_to(getattr(village, name), on=NOW.date()).filter(pk=waits.pk).exists()}
    assert seen == {"hoa", "tu"}
    own = As().of(keeper)
    assert [own.get(page).status_code for page in ("/ban-lam-viec", "/phan-anh/", "/van-phong/nguoi-goi")] == [403, 403, 403]
    assert own.get("/van-phong/to-chuc-lai/moi").status_code == 200


def test_many_such_agencies_are_told_of_at_once(village: Village) -> None:
    assert village.quan.person
    for number in range(25):
        agency = Agency.objects.create(code=f"x{number}", name=f"Phòng {number:02}", kind="department", above=village.commune, valid_from=village.culture.valid_from)
        Role.objects.create(person=village.quan.person, agency=agency, word="administrator", valid_from=agency.valid_from)
    page = As().of(village.quan).get("/van-phong/").content.decode()
    assert (page.count('role="alert"'), "Phòng 19, nơi khác chỉ có" in page, "Phòng 20" in page) == (1, True, False)
