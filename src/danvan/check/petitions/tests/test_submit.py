import io
import unicodedata
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from danvan.base.files.models import StoredFile
from danvan.base.jobs.models import Job
from danvan.base.journal.models import Entry
from danvan.base.matters import codes
from danvan.check.petitions.models import Petition
from tests.village import Village
from tests.worlds import As

KEY = "k" * 24
GOOD = {"text": "Đèn đường hỏng", "place": "thon-dong", "where": "đầu ngõ", "form_key": KEY}


def picture(*, name: str = "anh.jpg", size: int = 40) -> SimpleUploadedFile:
    drawn = io.BytesIO()
    Image.new("RGB", (size, size)).save(drawn, "JPEG")
    return SimpleUploadedFile(name, drawn.getvalue(), "image/jpeg")


def send(client: As, **changed: Any) -> Any:
    return client.post("/phan-anh/gui", GOOD | changed)


def test_a_resident_without_an_account_gets_a_code_that_leads_back(village: Village, client: As) -> None:
    receipt = client.get(send(client, photo=picture()).url)
    secret = codes.secret(KEY)
    assert secret in receipt.content.decode()

    elsewhere = As()
    found = elsewhere.post("/theo-doi", {"code": secret.lower().replace("-", " "), "form_key": KEY + "2"}, follow=True)

    assert "Đèn đường hỏng" in found.content.decode()
    assert "UBND xã An Bình" in found.content.decode()


def test_the_secret_code_is_stored_nowhere(village: Village, client: As) -> None:
    send(client)
    petition = Petition.objects.get()
    secret = codes.secret(KEY)
    assert petition.matter.bearer == codes.bearer(secret)
    assert secret.replace("-", "")[:16] not in petition.matter.bearer


def test_a_form_sent_twice_is_one_petition_with_one_receipt(village: Village, client: As) -> None:
    first, second = send(client), send(client)
    assert first.url == second.url
    assert Petition.objects.count() == Entry.objects.count() == 1
    reactions = list(Job.objects.values_list("reaction", flat=True))
    assert len(reactions) == len(set(reactions)) > 0


@pytest.mark.parametrize(
    ("changed", "sentence"),
    [
        ({"text": ""}, "Chưa có nội dung"),
        ({"text": "   "}, "Chưa có nội dung"),
        ({"text": "x" * 10_001}, "Hãy viết gọn lại"),
        ({"place": ""}, "Chưa chọn thôn"),
        ({"place": "hue"}, "Nơi này không có trong danh sách"),
        ({"photo": SimpleUploadedFile("a.jpg", b"<html><script>alert(1)</script>", "image/jpeg")}, "không phải là ảnh"),
        ({"photo": SimpleUploadedFile("a.jpg", b"", "image/jpeg")}, "Tệp rỗng"),
        ({"photo": SimpleUploadedFile("a.jpg", b"\xff\xd8\xff" + bytes(30 * 2**20), "image/jpeg")}, "tối đa 10 MB"),
        ({"photo": SimpleUploadedFile("a.gif", b"GIF89a/*" + bytes(64) + b"*/=1;alert(1)", "image/gif")}, "không phải là ảnh"),
    ],
)
def test_bad_input_gets_a_sentence_and_loses_nothing(
    village: Village, client: As, changed: dict[str, Any], sentence: str
) -> None:
    answer = send(client, **changed)
    page = answer.content.decode()

    assert answer.status_code == 200
    assert sentence in page
    assert "đầu ngõ" in page
    assert KEY in page
    if changed.get("text", GOOD["text"]) == GOOD["text"]:
        assert "Đèn đường hỏng" in page
    assert Petition.objects.count() == StoredFile.objects.count() == 0


def test_a_chosen_photo_is_kept_while_something_else_is_mended(village: Village, client: As) -> None:
    page = send(client, text="", photo=picture(name="nha-toi.jpg")).content.decode()
    assert "nha-toi.jpg" in page
    token = page.split('name="photo_kept" value="')[1].split('"')[0]

    send(client, photo_kept=token)

    photo = Petition.objects.get().photo
    assert photo == StoredFile.objects.get()


def test_a_token_that_we_did_not_sign_brings_no_photo(village: Village, client: As) -> None:
    assert "Không còn thấy tệp" in send(client, photo_kept="anything").content.decode()


def test_combining_letters_are_stored_in_one_form(village: Village, client: As) -> None:
    send(client, text=unicodedata.normalize("NFD", "Đường lầy lội"))
    assert Petition.objects.get().text == "Đường lầy lội"


def test_a_form_without_its_key_is_refused(village: Village, client: As) -> None:
    assert send(client, form_key="").status_code == 400
    assert Petition.objects.count() == 0
