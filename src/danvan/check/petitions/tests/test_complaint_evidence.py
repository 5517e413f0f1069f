"""What shows that a complaint is right, who complains together, and a withdrawal that is denied: as people meet them on the pages."""

import io
from datetime import timedelta
from typing import Any

import docx
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from danvan.base.files import actions as files
from danvan.base.files.models import StoredFile
from danvan.base.journal.models import EntryContent
from danvan.base.notices.actions import follow
from danvan.base.notices.models import Follower
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.models import Complaint, Evidence
from danvan.check.petitions.tests.test_complaint_pages import KEY, RECEIVED, WRITTEN, page, url
from tests.journeys.cases import accepted, lodged, withdrawal
from tests.pictures import picture
from tests.village import Village
from tests.worlds import As


def photo(colour: str = "teal") -> SimpleUploadedFile:
    return SimpleUploadedFile("quyet-dinh.png", picture(colour=colour), content_type="image/png")


def owned(complaint: Complaint, village: Village) -> Complaint:
    type(complaint.matter).objects.filter(pk=complaint.pk).update(author=village.lan.person)
    return complaint


def test_a_file_goes_with_what_is_prepared_and_is_sealed_as_it_is_lodged(village: Village) -> None:
    lan, counter = As().of(village.lan), As().of(village.tu)
    lan.post("/phan-anh/khieu-nai/soan", WRITTEN | {"file": photo(), "file_words": "Ảnh Quyết định 41"})
    complaint = Complaint.objects.get()
    lan.post(url(complaint, "/viec/add_evidence"), {"note": "Giấy tờ đất", "file": photo("red"), "version": 1, "form_key": KEY[1:] + "b"})
    assert "Ảnh Quyết định 41" in page(lan, url(complaint, "/don"))
    assert all(not content.private for content in EntryContent.objects.all())  # nothing of it before it is lodged
    counter.post(url(complaint, "/viec/register"), RECEIVED | {"form_key": "c" * 24, "version": 2})
    sealed = EntryContent.objects.get(entry__word="petitions.lodged").private["evidence"]
    assert [one["words"] for one in sealed] == ["Ảnh Quyết định 41", "Giấy tờ đất"]
    file = url(complaint, f"/tai-lieu/{complaint.evidence.earliest('pk').pk}")
    assert counter.get(file).headers["Content-Type"] == "image/jpeg"
    assert (As().of(village.ba).get(file).status_code, lan.get(file).status_code) == (404, 200)


def test_what_is_prepared_and_dropped_takes_its_files_along(village: Village) -> None:
    sent, shared = photo("teal"), files.take(photo("red"))
    petitions.submit("Đèn", place=village.thon_dong, photo=shared, by=village.ba, at=timezone.now())
    As().of(village.lan).post("/phan-anh/khieu-nai/soan", WRITTEN | {"file": sent})
    complaint = Complaint.objects.get()
    complaints.add_evidence(complaint, words="Ảnh", file=shared, by=village.lan, at=timezone.now())
    follow(complaint.matter, channel="sms", address="0912345678", at=timezone.now())
    assert complaints.drop_prepared(at=timezone.now() + timedelta(days=31)) == 1
    assert not Evidence.objects.exists()
    assert list(StoredFile.objects.all()) == [shared]  # somebody else was sent the same bytes
    assert not Follower.objects.exclude(address=None).exists()


def test_the_reception_takes_a_paper_in_under_its_own_name(village: Village) -> None:
    complaint = owned(lodged(village, at=timezone.now()), village)
    As().of(village.tu).post(url(complaint, "/viec/take_evidence"), {"note": "Sổ địa chính 1987", "version": 1, "form_key": KEY})
    seen = page(As().of(village.lan), url(complaint))
    for words in ("Sổ địa chính 1987", "bộ phận tiếp nhận nhận", "có bản giấy", "Bộ phận tiếp nhận nhận thêm tài liệu"):
        assert words in seen, words
    assert "Chưa chọn tệp" in As().of(village.lan).post(url(complaint, "/viec/add_evidence"), {"note": "x", "version": 2, "form_key": KEY[1:] + "d"}).content.decode()


def test_a_large_group_names_who_speaks_for_it_and_nobody_else(village: Village) -> None:
    def sent(**more: Any) -> str:
        return str(As().of(village.lan).post("/phan-anh/khieu-nai/soan", WRITTEN | more, follow=True).content.decode())

    assert "từ 1 đến 2 người" in sent(people="5")
    assert "từ 1 đến 2 người" in sent(people="10", representatives="bà Lan\nông Thọ\nbà Mận")
    assert "từ 1 đến 5 người" in sent(people="11")
    assert not Complaint.objects.exists()
    sent(people="11", representatives="bà Lan\nông Thọ\nbà Mận")
    complaint = Complaint.objects.get()
    seen = page(As().of(village.lan), url(complaint, "/don"))
    assert ("đoàn đông người" in seen, "Danh sách và chữ ký" in seen, complaint.people) == (True, True, 11)


def test_the_author_reads_that_a_withdrawal_came_and_denies_it_in_one_press(village: Village) -> None:
    now = timezone.now()
    complaint = owned(accepted(village, at=now), village)
    complaints.take_withdrawal(Complaint.objects.get(), paper=withdrawal(timezone.localdate(now)), by=village.tu, at=now)
    lan, hoa = As().of(village.lan), As().of(village.hoa)
    assert "Tôi không rút khiếu nại" in page(lan, url(complaint))
    assert "Đình chỉ theo giấy rút" in page(hoa, url(complaint))
    lan.post(url(complaint, "/viec/dispute"), {"note": "Tôi không viết giấy này", "version": 3, "form_key": KEY})
    assert "Người khiếu nại nói mình không rút" in page(hoa, url(complaint))
    assert hoa.get(url(complaint, "/viec/give_up")).headers["Location"] == url(complaint)


def test_the_limit_is_shown_with_its_ground_and_refuses_nothing_by_itself(village: Village) -> None:
    As().of(village.tu).post("/phan-anh/khieu-nai/tai-quay", WRITTEN | RECEIVED | {"known_on": "01/10/2025"})
    complaint = Complaint.objects.get()
    for reader in (village.tu, village.hoa):
        seen = page(As().of(reader), url(complaint))
        for words in ("90 ngày", "30/12/2025", "quá thời hiệu", "Không tự từ chối", "Luật Khiếu nại 02/2011/QH13, điều 9"):
            assert words in seen, words
    assert complaint.matter.state == "lodged"


def test_the_receipt_names_who_speaks_and_what_had_come_with_the_paper(village: Village) -> None:
    now = timezone.now()
    said = {"people": "6", "representatives": "bà Lan\nông Thọ", "file": photo(), "file_words": "Ảnh Quyết định 41"}
    As().of(village.tu).post("/phan-anh/khieu-nai/tai-quay", WRITTEN | RECEIVED | said)
    complaint = Complaint.objects.get()
    complaints.take_evidence(complaint, words="Sổ địa chính 1987", file=None, by=village.tu, at=now + timedelta(days=3))
    made = docx.Document(io.BytesIO(As().of(village.tu).get(url(complaint, "/bien-nhan.docx")).content))
    cells = [cell.text for table in made.tables for row in table.rows for cell in row.cells]
    assert "6 người; người đại diện: bà Lan; ông Thọ" in cells
    assert "Ảnh Quyết định 41" in cells
    assert not [words for words in cells if "Sổ địa chính" in words]
