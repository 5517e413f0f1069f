"""Several pictures with one form: the first is the photo of the petition, the others go along with it, and none is lost on the way."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.timezone import localdate
from PIL import Image

from danvan.base.files.actions import path
from danvan.base.files.models import StoredFile
from danvan.check.petitions.forms.feedback import PHOTOS
from danvan.check.petitions.models import Arrival, Enclosure, Petition
from danvan.check.petitions.tests.test_submit import GOOD, picture, send
from danvan.check.petitions.tests.test_suspect import judge
from tests.village import Village
from tests.worlds import As

SIZES = [40, 50, 60]
COUNTER = "/phan-anh/tai-quay"


def pictures(*sizes: int) -> list[SimpleUploadedFile]:
    return [picture(name=f"anh-{size}.jpg", size=size) for size in sizes]


def kept(petition: Petition) -> list[int]:
    """Return how wide the pictures of a petition are, in their order."""
    assert petition.photo
    held = [petition.photo, *(one.file for one in Enclosure.objects.filter(matter=petition.matter))]
    return [Image.open(path(one.sha256)).size[0] for one in held if one]


def token(page: str) -> str:
    return page.split('name="photo_kept" value="')[1].split('"')[0]


def test_several_pictures_come_along_in_their_order_the_same_one_once_and_those_concerned_see_them(village: Village, client: As) -> None:
    send(client, photo=pictures(*SIZES, 40))
    petition = Petition.objects.get()
    assert kept(petition) == SIZES
    code = petition.matter.code
    for browser in (client, As().of(village.tu)):
        page = browser.get(f"/phan-anh/{code}").content.decode()
        assert [f"/phan-anh/{code}/kem/{number}" in page for number in (1, 2, 3)] == [True, True, False]
        assert browser.get(f"/phan-anh/{code}/kem/2")["Content-Type"] == "image/jpeg"
    assert As().get(f"/phan-anh/{code}/kem/1").status_code == 404


def test_they_are_kept_while_something_else_is_mended(village: Village, client: As) -> None:
    page = send(client, text="", photo=pictures(*SIZES)).content.decode()
    assert "anh-40.jpg, anh-50.jpg, anh-60.jpg" in page
    send(client, photo_kept=token(page))
    assert kept(Petition.objects.get()) == SIZES


def test_a_bad_one_is_named_and_the_others_are_kept(village: Village, client: As) -> None:
    bad = SimpleUploadedFile("hong.jpg", b"<html><script>", "image/jpeg")
    page = send(client, photo=[*pictures(40), bad, *pictures(60)]).content.decode()
    assert "hong.jpg: Tệp này không phải là ảnh" in page
    assert not Petition.objects.exists()
    send(client, photo_kept=token(page))
    assert kept(Petition.objects.get()) == [40, 60]


def test_too_many_are_refused_before_one_is_looked_at(village: Village, client: As) -> None:
    page = send(client, photo=pictures(*range(30, 31 + PHOTOS))).content.decode()
    assert f"Tối đa {PHOTOS} ảnh" in page
    assert "Đèn đường hỏng</textarea>" in page
    assert (Petition.objects.count(), StoredFile.objects.count()) == (0, 0)


def test_a_clerk_takes_them_in_too(village: Village) -> None:
    said = {"came": "post", "received_on": f"{localdate():%d/%m/%Y}", "photo": pictures(*SIZES)}
    assert As().of(village.tu).post(COUNTER, GOOD | said).status_code == 302
    assert kept(Petition.objects.get()) == SIZES


def test_what_waits_as_suspected_is_taken_in_with_all_of_them(village: Village, client: As) -> None:
    send(client, text="https://vi.example/qua-tang", photo=pictures(*SIZES))
    assert (Arrival.objects.get().files.count(), Petition.objects.count()) == (3, 0)
    assert judge(As().of(village.tu), "take_in").status_code == 200
    assert kept(Petition.objects.get()) == SIZES


@pytest.mark.parametrize(("many", "several"), [(1, False), (2, True)])
def test_whoever_is_asked_to_choose_them_again_may_choose_as_many(village: Village, client: As, many: int, several: bool) -> None:
    page: Any = send(client, text="Tôi tố cáo ông trưởng thôn lập hồ sơ khống", photo=pictures(*SIZES[:many])).content.decode()
    assert ('name="photo" multiple' in page) is several
    assert 'name="photo"' in page
