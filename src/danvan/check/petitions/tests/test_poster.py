"""A sheet for a notice board: what it says, and that its square code opens the form with the place chosen."""

import io
import re

import zxingcpp
from django.conf import LazySettings
from PIL import Image

from danvan.check.petitions.views import posters
from danvan.engines.papers import qr
from tests.village import Village
from tests.worlds import As


def test_the_square_code_opens_the_form_with_its_place_chosen(village: Village, client: As, settings: LazySettings) -> None:
    settings.ADDRESS = "https://an-binh.example"
    address = posters._address(village.thon_dong)
    read = zxingcpp.read_barcodes(Image.open(io.BytesIO(qr.png(address))))
    assert [found.text for found in read] == [address]
    assert client.get("/phan-anh/to-dan/thon-dong/ma.svg").content.decode() == qr.svg(address)

    form = client.get(address.removeprefix("https://an-binh.example")).content.decode()
    assert re.search(r'<option value="thon-dong"[^>]* selected', form)


def test_the_sheet_says_what_to_do_without_a_telephone_that_reads_it(village: Village, client: As) -> None:
    village.commune.phone = "024 3333 0000"
    village.commune.save()
    page = client.get("/phan-anh/to-dan/thon-dong").content.decode()
    for words in ("Thôn Đông", "024 3333 0000", village.commune.name, "noi=thon-dong", "113"):
        assert words in page


def test_a_place_that_is_no_more_has_no_sheet(village: Village, client: As) -> None:
    village.thon_dong.valid_to = village.thon_dong.valid_from
    village.thon_dong.save()
    assert client.get("/phan-anh/to-dan/thon-dong").status_code == 404


def test_who_serves_at_the_counter_finds_the_sheets_of_their_places(village: Village, client: As) -> None:
    assert "/phan-anh/to-dan/thon-dong" in client.of(village.tu).get("/phan-anh/to-dan").content.decode()


def test_a_place_that_the_address_invents_is_not_chosen_and_nothing_falls(village: Village, client: As) -> None:
    page = client.get("/phan-anh/gui?noi=khong-co&xa=khong-co")
    assert page.status_code == 200
    assert " selected" not in page.content.decode().split('id="id_place"')[1].split("</select>")[0].replace('value="" selected', "")


def test_who_answers_the_telephone_has_the_questions_at_hand(village: Village, client: As) -> None:
    page = client.of(village.tu).get("/phan-anh/tai-quay").content.decode()
    assert "Kịch bản nghe điện thoại" in page
    assert "xin nghe. Bà con đang gặp nguy hiểm không?" in page
    assert "“ xin nghe" not in page  # the office has a name
