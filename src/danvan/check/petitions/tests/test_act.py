import io
from typing import Any

import docx
import pytest

from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from tests.village import Village, at
from tests.worlds import As

KEY = "k" * 24


@pytest.fixture
def petition(village: Village) -> Petition:
    return petitions.submit("Đèn", place=village.thon_dong, by=village.lan, at=at("2026-08-28 09:00"))


def url(petition: Petition, verb: str) -> str:
    return f"/phan-anh/{petition.matter.code}/viec/{verb}"


def classified(village: Village, **changed: Any) -> dict[str, Any]:
    sent = {"subject": village.lighting.pk, "agency": village.works.pk, "form_key": KEY, "version": 1}
    return sent | changed


def test_a_clerk_classifies_and_routes_in_one_step(village: Village, petition: Petition) -> None:
    As().of(village.tu).post(url(petition, "classify"), classified(village))
    petition = Petition.objects.get()
    assert (petition.matter.state, petition.matter.agency) == ("routed", village.works)


def test_the_second_of_two_clerks_hears_who_was_first_and_keeps_what_was_chosen(
    village: Village, petition: Petition
) -> None:
    petitions.classify(Petition.objects.get(), subject=village.lighting, by=village.tu, at=at("2026-08-31 09:00"))

    answer = As().of(village.tu).post(url(petition, "classify"), classified(village))

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "Việc này không còn làm được" in page or "vừa được anh Tú xử lý" in page


def test_whoever_answers_over_a_change_hears_who_and_when(village: Village, petition: Petition) -> None:
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=at("2026-08-31 09:00"))
    petitions.route(petition, agency=village.works, by=village.tu, at=at("2026-08-31 09:05"))
    petitions.route(petition, agency=village.works, by=village.tu, at=at("2026-08-31 09:10"))

    sent = {"note": "Đèn nào vậy bà con?", "form_key": KEY, "version": 3}
    page = As().of(village.minh).post(url(petition, "ask_back"), sent).content.decode()

    assert "vừa được anh Tú xử lý lúc 09:10 ngày 31/08/2026" in page
    assert "Đèn nào vậy bà con?" in page
    assert 'name="version" value="4"' in page


@pytest.mark.parametrize("who", ["lan", "minh", "mai", "son", "ba"])
def test_an_outsider_cannot_classify(village: Village, petition: Petition, who: str) -> None:
    answer = As().of(getattr(village, who)).post(url(petition, "classify"), classified(village))
    assert answer.status_code in (404, 409)
    assert Petition.objects.get().matter.state == "submitted"


def test_a_head_asks_once_more_and_reads_that_the_clock_runs_on(village: Village, petition: Petition) -> None:
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=at("2026-08-31 09:00"))
    petitions.route(petition, agency=village.commune, by=village.tu, at=at("2026-08-31 09:05"))
    hoa, where = As().of(village.hoa), f"/phan-anh/{petition.matter.code}"
    assert url(petition, "ask_more") not in hoa.get(where).content.decode()
    petitions.ask_back(petition, question="Đèn nào?", by=village.hoa, at=at("2026-09-03 09:00"))
    petitions.complete(petition, text="Đèn ngõ 3", by=village.lan, at=at("2026-09-03 10:00"))
    shown = hoa.get(where).content.decode()
    assert (url(petition, "ask_more") in shown, url(petition, "ask_back") in shown) == (True, False)
    assert "lần này vẫn chạy trong lúc chờ" in hoa.get(url(petition, "ask_more")).content.decode()

    sent = {"note": "Cột số mấy?", "form_key": KEY, "version": petition.matter.version}
    assert "thời hạn không dừng" in hoa.post(url(petition, "ask_back"), sent).content.decode()
    assert hoa.post(url(petition, "ask_more"), sent | {"form_key": "m" * 24}).status_code == 302
    page = As().of(village.lan).get(where).content.decode()
    assert "Cột số mấy?" in page
    assert "thời hạn vẫn chạy" in page
    paper = docx.Document(io.BytesIO(hoa.get(f"{where}/giay/bo-sung.docx").content))
    said = " ".join(paragraph.text for paragraph in paper.paragraphs)
    assert "Thời hạn giải quyết vẫn tính trong lúc chờ bổ sung." in said
    assert "tạm dừng" not in said


def test_an_answer_needs_proof_or_a_reason(village: Village, petition: Petition) -> None:
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=at("2026-08-31 09:00"))
    petitions.route(petition, agency=village.works, by=village.tu, at=at("2026-08-31 09:05"))
    sent = {"outcome": "done", "done": "Đã thay", "done_on": "10/09/2026", "done_by": "Tổ điện", "form_key": KEY}
    client = As().of(village.minh)

    page = client.post(url(petition, "propose"), sent).content.decode()
    assert "Hãy đính kèm bằng chứng" in page
    assert "Đã thay" in page

    client.post(url(petition, "propose"), sent | {"no_proof": "Làm ban đêm"})
    assert Petition.objects.get().matter.state == "proposed"


@pytest.mark.parametrize(
    ("day", "sentence"), [("32/13/2026", "Ngày chưa đúng"), ("", "Chưa ghi ngày"), ("01/01/2099", "không thể ở sau hôm nay")]
)
def test_a_wrong_day_gets_a_sentence(village: Village, petition: Petition, day: str, sentence: str) -> None:
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=at("2026-08-31 09:00"))
    petitions.route(petition, agency=village.works, by=village.tu, at=at("2026-08-31 09:05"))
    sent = {"outcome": "done", "done": "Đã thay", "done_on": day, "done_by": "Tổ điện", "no_proof": "x", "form_key": KEY}
    assert sentence in As().of(village.minh).post(url(petition, "propose"), sent).content.decode()


def test_an_unknown_code_is_not_found(village: Village, client: As) -> None:
    assert client.get("/phan-anh/KHONGCO1").status_code == 404


def test_nobody_reads_a_petition_without_its_code(village: Village, petition: Petition, client: As) -> None:
    assert client.get(f"/phan-anh/{petition.matter.code}").status_code == 404
    assert As().of(village.son).get(f"/phan-anh/{petition.matter.code}").status_code == 404


def test_the_author_does_not_read_the_names_and_notes_of_officers(village: Village, petition: Petition) -> None:
    petitions.classify(petition, subject=village.lighting, by=village.tu, at=at("2026-08-31 09:00"))
    petitions.route(petition, agency=village.works, by=village.tu, at=at("2026-08-31 09:05"))
    answer = petitions.Answer(done="Đã thay", done_on=at("2026-09-01 09:00").date(), done_by="Tổ điện", no_proof="x")
    petitions.propose(petition, answer=answer, by=village.minh, at=at("2026-09-01 09:00"))
    petitions.send_back(petition, remark="Viết rõ hơn cho dân hiểu", by=village.hoa, at=at("2026-09-02 09:00"))

    page = As().of(village.lan).get(f"/phan-anh/{petition.matter.code}").content.decode()
    staff = As().of(village.minh).get(f"/phan-anh/{petition.matter.code}").content.decode()

    assert "Viết rõ hơn" not in page
    assert "ông Minh" not in page.split("<main")[1]
    assert "Viết rõ hơn" in staff
    assert "bà Hoa" in staff


def test_whoever_disagrees_is_sent_to_the_door_of_those_whose_name_is_given(village: Village) -> None:
    above = village.commune.above = village.province
    village.commune.address, above.address = "Số 1 đường làng", "Số 9 phố tỉnh"
    village.commune.save()
    above.save()
    petition = petitions.submit("Đèn hỏng", place=village.thon_dong, by=village.lan, at=at("2026-08-18 09:00"))
    page = As().of(village.lan).get(f"/phan-anh/{petition.matter.code}").content.decode()
    told = page.split('id="khong-dong-y"')[1].split("</section>")[0]
    assert above.name in told
    assert "Số 9 phố tỉnh" in told
    assert "Số 1 đường làng" not in told
