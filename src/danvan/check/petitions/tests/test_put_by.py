"""A clerk's half-filled slip is kept a day, sealed, for that clerk alone; it is gone when it is sent, and holds no denunciation."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.utils.timezone import localdate

from danvan.base.people import unfinished
from danvan.base.people.models import Unfinished
from danvan.check.petitions.models import InformationRequest, Petition
from tests.village import Village
from tests.worlds import As

COUNTER, ASK, SCAN = "/phan-anh/tai-quay", "/phan-anh/thong-tin/tai-quay", "/phan-anh/cho-phan-loai/quet"
HALF = "Bà Lan gọi: nước sinh hoạt thôn Đông đục từ hôm"
ACCUSED = "Tôi tố cáo ông trưởng thôn nhận hối lộ tiền đền bù của nhiều hộ dân"
TYPED = {"came": "telephone", "text": HALF, "place": "thon-dong", "where": "", "phone": "0912 345 678", "agreed": "on"}


@pytest.fixture
def clerk(village: Village) -> As:
    return As().of(village.tu)


def key(number: int) -> str:
    return f"put-by-{number:020}"


def put_by(clerk: As, *, where: str = COUNTER, how: str = "1", number: int = 1, **more: str) -> Any:
    return clerk.post(where, TYPED | {"form_key": key(number), "de_danh": how} | more)


def test_what_is_half_typed_is_put_by_and_offered_to_that_clerk_alone(village: Village, clerk: As) -> None:
    assert put_by(clerk).status_code == 302
    assert not Petition.objects.exists()
    assert "phiếu ghi dở" in clerk.get(COUNTER).content.decode()
    page = clerk.get(f"{COUNTER}?tiep=1").content.decode()
    assert HALF in page
    assert "0912 345 678" in page
    assert 'name="agreed" checked' not in page  # consent is given anew
    assert "phiếu ghi dở" not in clerk.get(ASK).content.decode()
    other = Unfinished.objects.get()
    assert other.person == village.tu.person
    other.person = village.minh.person  # type: ignore[assignment]
    other.save()
    assert "phiếu ghi dở" not in clerk.get(COUNTER).content.decode()
    assert HALF not in clerk.get(f"{COUNTER}?tiep=1").content.decode()


def test_it_lies_sealed(village: Village, clerk: As) -> None:
    put_by(clerk)
    with connection.cursor() as cursor:
        cursor.execute("SELECT typed FROM people_unfinished")
        (stored,) = cursor.fetchone()
    assert stored.startswith("gAAAAA")
    assert "Lan" not in stored


def test_the_page_puts_it_by_by_itself_and_says_nothing_else(village: Village, clerk: As) -> None:
    assert put_by(clerk, how="tu_dong").status_code == 204
    assert put_by(clerk, how="tu_dong", text=f"{HALF} qua").status_code == 204
    assert Unfinished.objects.get().fields["text"] == f"{HALF} qua"


def test_it_is_gone_when_it_is_sent_and_what_was_still_on_its_way_does_not_bring_it_back(village: Village, clerk: As) -> None:
    put_by(clerk)
    assert clerk.post(COUNTER, TYPED | {"form_key": key(1), "received_on": f"{localdate():%d/%m/%Y}"}).status_code == 302
    assert Petition.objects.get().text == HALF
    assert not Unfinished.objects.exists()
    assert put_by(clerk, how="tu_dong").status_code == 204
    assert not Unfinished.objects.exists()


def test_it_is_dropped_by_a_press_and_goes_after_a_day(village: Village, clerk: As) -> None:
    put_by(clerk)
    clerk.post(COUNTER, {"bo": "1", "form_key": key(2)})
    assert not Unfinished.objects.exists()
    put_by(clerk)
    kept_at = Unfinished.objects.get().kept_at
    assert village.tu.person
    assert unfinished.forget(at=kept_at + timedelta(hours=23)) == 0
    assert unfinished.kept(village.tu.person, form="counter", at=kept_at + timedelta(hours=24)) is None
    assert unfinished.forget(at=kept_at + timedelta(hours=24)) == 1
    assert unfinished.forget(at=kept_at + timedelta(hours=24)) == 0


@pytest.mark.parametrize("how", ["1", "tu_dong", ""])
def test_a_denunciation_is_not_put_by_and_takes_along_what_was_put_by_before(village: Village, clerk: As, how: str) -> None:
    put_by(clerk)
    sent = TYPED | {"form_key": key(3), "text": ACCUSED} | ({"de_danh": how} if how else {})
    answer = clerk.post(COUNTER, sent)
    assert answer.status_code == (205 if how == "tu_dong" else 200)
    assert how == "tu_dong" or ACCUSED in answer.content.decode()  # handed back on the page that meets it
    assert not Unfinished.objects.exists()


@pytest.mark.parametrize(
    ("where", "field"), [("/phan-anh/khieu-nai/tai-quay", "text"), ("/phan-anh/dat-dai/tai-quay", "about")], ids=["complaint", "land"],
)  # fmt: skip
def test_the_counters_of_the_law_put_by_too_and_let_go_of_a_denunciation(village: Village, clerk: As, where: str, field: str) -> None:
    clerk.post(where, TYPED | {field: HALF, "received_on": "03/03/2026", "form_key": key(1), "de_danh": "1"})
    assert "phiếu ghi dở" in clerk.get(where).content.decode()
    page = clerk.get(f"{where}?tiep=1").content.decode()
    assert HALF in page
    assert "03/03/2026" in page
    assert clerk.post(where, TYPED | {field: ACCUSED, "form_key": key(5)}).status_code == 200
    assert not Unfinished.objects.exists()


def test_the_other_counters_put_by_too(village: Village, clerk: As) -> None:
    put_by(clerk, where=ASK, asked="Quy hoạch chợ")
    assert "Quy hoạch chợ" in clerk.get(f"{ASK}?tiep=1").content.decode()
    assert not InformationRequest.objects.exists()
    clerk.post(SCAN, {"agency": village.commune.code, "received_on": "03/03/2026", "de_danh": "1", "form_key": key(4)})
    assert "03/03/2026" in clerk.get(f"{SCAN}?tiep=1").content.decode()
