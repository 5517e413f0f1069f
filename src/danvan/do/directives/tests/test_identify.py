"""What a document is known by: party numbers count by the term, joint documents by all who issued them."""

from dataclasses import replace
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings
from django.urls import reverse

from danvan.base.files.models import StoredFile
from danvan.base.matters import queries as matters
from danvan.do.directives import actions, models, queries
from danvan.do.directives.models import Directive, Issuer
from danvan.do.directives.queries import documents
from danvan.do.directives.tests.plan import IDENTITY, TEXT, typed
from tests.pictures import picture
from tests.village import Village, at
from tests.worlds import As

REGISTER = reverse("directives:register")
PARTY = {"number": "23-QĐ/TW", "type": "Quyết định", "issuer": "Ban Chấp hành Trung ương", "direction": "incoming", "received_on": "07/01/2026"}
JOINT = "UBND xã An Bình\nỦy ban MTTQ Việt Nam xã An Bình"


@pytest.fixture(autouse=True)
def _files(tmp_path_factory: pytest.TempPathFactory) -> object:
    with override_settings(FILES_FOLDER=tmp_path_factory.mktemp("files")):
        yield


def test_a_number_of_the_party_is_known_by_its_form() -> None:
    assert all(models.is_party(number) for number in ("23-QĐ/TW", "05 - CTr/TU", "01-HD/ĐU"))
    assert not any(models.is_party(number) for number in ("12/KH-UBND", "136/2025/QH15", "72/2025/NQLT/CP"))


@pytest.mark.parametrize(
    ("number", "on", "term"),
    [
        ("23-QĐ/TW", date(2025, 8, 1), "2021-2026"), ("23-QĐ/TW", date(2026, 3, 1), "2026-2031"),
        ("05-CTr/TU", date(2025, 3, 1), "2020-2025"), ("05-CTr/TU", date(2025, 12, 1), "2025-2030"),
    ],
)  # fmt: skip
def test_the_term_follows_from_the_committee_and_the_day(number: str, on: date, term: str) -> None:
    assert models.term_of(number, on=on) == term


def test_joint_issuers_are_told_apart_and_one_body_stays_one() -> None:
    assert models.issuers("UBND tỉnh - Ủy ban MTTQ tỉnh") == ["UBND tỉnh", "Ủy ban MTTQ tỉnh"]
    assert models.issuers("Phòng Văn hóa - Xã hội xã An Bình") == ["Phòng Văn hóa - Xã hội xã An Bình"]
    assert models.issuer_key("UBND xã A\nHội Nông dân") == models.issuer_key("Hội Nông dân - Ủy ban nhân dân xã A")


def test_the_term_is_asked_for_a_partys_number_alone_and_proposed(village: Village, client: As) -> None:
    clerk = client.of(village.tu)

    page = clerk.post(REGISTER, typed(**PARTY)).content.decode()

    assert "Hãy kiểm tra nhiệm kỳ" in page
    assert 'value="2021-2026"' in page
    assert not Directive.objects.exists()
    clerk.post(REGISTER, typed(**PARTY, term="2021-2026"))
    assert Directive.objects.get().term == "2021-2026"


def test_one_number_of_two_terms_is_two_documents_and_of_two_years_of_a_term_one(village: Village, client: As) -> None:
    clerk = client.of(village.tu)
    clerk.post(REGISTER, typed(**PARTY, term="2021-2026"))

    again = clerk.post(REGISTER, typed(**PARTY, term="2021-2026", issued_on="06/01/2025", form_key="b" * 24)).content.decode()
    clerk.post(REGISTER, typed(**PARTY, term="2026-2031", form_key="c" * 24))

    assert "đã có trong sổ văn bản" in again
    assert sorted(Directive.objects.values_list("term", flat=True)) == ["2021-2026", "2026-2031"]


def test_a_joint_plan_lies_in_sight_of_each_that_issued_it(village: Village, client: As) -> None:
    client.of(village.tu).post(REGISTER, typed(issuer=JOINT))

    plan = Directive.objects.get()
    assert plan.issuer == "UBND xã An Bình - Ủy ban MTTQ Việt Nam xã An Bình"
    assert [(one.name, one.agency) for one in Issuer.objects.order_by("rank")] == [
        ("UBND xã An Bình", village.commune), ("Ủy ban MTTQ Việt Nam xã An Bình", village.front),
    ]
    assert queries.issuing(plan) == [village.commune, village.front]
    assert client.of(village.son).get(reverse("directives:page", args=[plan.matter.code])).status_code == 200
    assert not matters.visible_to(village.mai, on=date(2026, 1, 6)).filter(pk=plan.pk).exists()


def test_the_other_issuer_finds_what_the_first_has_registered(village: Village, client: As) -> None:
    client.of(village.tu).post(REGISTER, typed(issuer=JOINT))

    page = client.of(village.son).post(REGISTER, typed(issuer="\n".join(reversed(JOINT.splitlines())), form_key="b" * 24)).content.decode()

    assert "đã có trong sổ văn bản" in page
    assert reverse("directives:page", args=[Directive.objects.get().matter.code]) in page


def test_what_came_in_from_others_is_not_shown_to_who_issued_it(village: Village, client: As) -> None:
    client.of(village.mai).post(REGISTER, typed(issuer=JOINT, direction="incoming", received_on="07/01/2026", arrival="15"))

    plan = Directive.objects.get()
    assert (plan.direction, plan.received_on, plan.arrival) == ("incoming", date(2026, 1, 7), "15")
    assert not matters.visible_to(village.hoa, on=date(2026, 1, 7)).filter(pk=plan.pk).exists()


def test_what_is_read_of_a_joint_plan_is_proposed_one_a_line(village: Village, client: As) -> None:
    text = TEXT.replace("ỦY BAN NHÂN DÂN XÃ AN BÌNH", "ỦY BAN NHÂN DÂN XÃ AN BÌNH - ỦY BAN MTTQ VIỆT NAM XÃ AN BÌNH")

    form = client.of(village.tu).post(REGISTER, typed(number=None, text=text)).context["form"]

    assert form["issuer"].value() == JOINT
    assert form["direction"].value() == "issued"


@pytest.mark.parametrize(
    ("typed_in", "sentence"),
    [
        ({"received_on": ""}, "Chưa ghi ngày đến"), ({"received_on": "01/01/2026"}, "Ngày đến ở trước ngày ban hành"),
        ({"received_on": "7 tháng 1"}, "Ngày chưa đúng"),
    ],
)  # fmt: skip
def test_a_day_of_arrival_is_asked_of_what_came_in(
    village: Village, client: As, typed_in: dict[str, str], sentence: str
) -> None:
    page = client.of(village.tu).post(REGISTER, typed(direction="incoming", **typed_in)).content.decode()

    assert sentence in page
    assert not Directive.objects.exists()


def test_the_scan_is_kept_and_shown_to_whoever_sees_the_document(village: Village, client: As) -> None:
    sent = SimpleUploadedFile("ban-ky.jpg", picture(), content_type="image/jpeg")
    client.of(village.tu).post(REGISTER, typed(scan=sent))

    plan = Directive.objects.get()
    address = reverse("directives:scan", args=[plan.matter.code])
    assert plan.scan == StoredFile.objects.get()
    assert client.of(village.hoa).get(address)["Content-Type"] == "image/jpeg"
    assert address in client.get(reverse("directives:page", args=[plan.matter.code])).content.decode()
    assert client.of(village.lan).get(address).status_code == 404


def test_a_scan_survives_a_mistake_elsewhere_on_the_form(village: Village, client: As) -> None:
    clerk = client.of(village.tu)
    sent = SimpleUploadedFile("ban-ky.jpg", picture(), content_type="image/jpeg")

    page = clerk.post(REGISTER, typed(scan=sent, title="")).context["form"]
    token = page["scan"].field.widget.get_context("scan", None, {})["widget"]["kept"]
    clerk.post(REGISTER, typed(scan_kept=token))

    assert Directive.objects.get().scan == StoredFile.objects.get()


@pytest.mark.parametrize("changed", [{"secrecy": "secret"}, {"text": "TỐI MẬT\n" + TEXT}, {"title": "Văn bản MẬT"}])
def test_the_scan_of_a_document_that_the_gate_refuses_is_not_stored(
    village: Village, client: As, changed: dict[str, str]
) -> None:
    sent = SimpleUploadedFile("ban-ky.jpg", picture(), content_type="image/jpeg")

    page = client.of(village.tu).post(REGISTER, typed(scan=sent, **changed)).content.decode()

    assert "không được nhập vào hệ thống này" in page
    assert not StoredFile.objects.exists()


def test_a_scan_named_secret_is_refused_with_the_document(village: Village, client: As) -> None:
    sent = SimpleUploadedFile("KH 12 (Mật).jpg", picture(), content_type="image/jpeg")

    client.of(village.tu).post(REGISTER, typed(scan=sent))

    assert not StoredFile.objects.exists()
    assert not Directive.objects.exists()


def test_a_document_that_waits_for_its_number_says_so_wherever_it_is_named(village: Village) -> None:
    waiting = actions.register(TEXT, identity=replace(IDENTITY, number=""), by=village.tu, at=at("2026-01-06 08:00"))

    assert queries.titles([waiting.pk]) == {waiting.pk: "Kế hoạch (chờ số)"}
    assert documents.findable([waiting.pk])[waiting.pk].title.startswith("Kế hoạch (chờ số): ")
