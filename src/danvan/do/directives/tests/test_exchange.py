from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings
from django.urls import reverse

from danvan.base.files.models import StoredFile
from danvan.base.journal.models import Entry
from danvan.base.moves.table import NotAllowed
from danvan.do.directives import actions
from danvan.do.directives.models import Directive, Exchange
from danvan.do.directives.tests.plan import IDENTITY, KEY, TEXT, registered, typed
from danvan.engines import edxml
from tests.pictures import picture
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-02-01 08:00")
CAME = edxml.Package(
    sender=edxml.Party("000.00.00.H26", "UBND tỉnh"), to=(edxml.Party("000.00.12.H26", "UBND xã An Bình"),), number="170",
    notation="KH-UBND", issued_on=date(2026, 1, 5), subject="Chỉnh trang nông thôn", type_name="Kế hoạch",
    attachments=(edxml.Attachment("ke-hoach.txt", TEXT.encode()), edxml.Attachment("ban-ky.jpg", picture())),
)
AN_HOA, OURS = edxml.Party("000.00.13.H26", "UBND xã An Hòa"), edxml.Party("000.00.12.H26", "Văn thư UBND xã An Bình")
REGISTER, TAKE_IN = reverse("directives:register"), reverse("directives:take_in")


@pytest.fixture(autouse=True)
def _office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with override_settings(OFFICE_CODE="000.00.12.H26", FILES_FOLDER=tmp_path_factory.mktemp("files")):
        yield


def take_in(client: As, data: bytes) -> Any:
    sent = SimpleUploadedFile("goi.edxml", data, content_type="application/xml")
    return client.post(TAKE_IN, {"form_key": "p" * 24, "file": sent})


def waiting(village: Village) -> Directive:
    """Return the plan as it is registered before the records office has given it a number."""
    return actions.register(TEXT, identity=replace(IDENTITY, number=""), by=village.tu, at=at("2026-01-06 08:00"))


def sent(client: As, directive: Directive, to: str = "000.00.13.H26 UBND xã An Hòa") -> Any:
    version = Directive.objects.get(pk=directive.pk).matter.version
    address = reverse("directives:send", args=[directive.matter.code])
    return client.post(address, {"form_key": "s" * 24, "version": version, "to": to})


def test_a_package_that_came_fills_the_register_form(village: Village, client: As) -> None:
    form = take_in(client.of(village.tu), edxml.write(CAME, at=NOW)).context["form"]

    shown = {name: form[name].value() for name in ("number", "type", "issuer", "issued_on", "title", "direction", "document_id")}
    assert shown == {
        "number": "170/KH-UBND", "type": "Kế hoạch", "issuer": "UBND tỉnh", "issued_on": date(2026, 1, 5), "title": "Chỉnh trang nông thôn",
        "direction": "incoming", "document_id": "000.00.00.H26,2026/01/05,170/KH-UBND",
    }  # fmt: skip
    assert form["text"].value() == TEXT
    assert form.fields["scan"].widget.kept == ((StoredFile.objects.get().sha256, "ban-ky.jpg"),)
    assert not Directive.objects.exists()


def test_what_came_is_registered_with_the_id_of_its_package(village: Village, client: As) -> None:
    client.of(village.tu).post(REGISTER, typed(direction="incoming", received_on="07/01/2026", document_id="x,2026/01/05,170"))

    came = Exchange.objects.get()
    assert (came.direction, came.kind, came.document_id, came.by) == ("in", "document", "x,2026/01/05,170", village.tu.person)


@pytest.mark.parametrize(
    "secret",
    [
        {"subject": "Văn bản MẬT"}, {"content": "Độ mật: Tối mật"},
        {"attachments": (edxml.Attachment("KH (Mật).pdf", b"%PDF-1.7"),)},
        {"attachments": (edxml.Attachment("ke-hoach.txt", ("TUYỆT MẬT\n" + TEXT).encode()),)},
    ],
    ids=["subject", "content", "name of a file", "words of a file"],
)
def test_a_package_that_bears_a_stamp_is_refused_and_leaves_nothing(
    village: Village, client: As, secret: dict[str, Any]
) -> None:
    page = take_in(client.of(village.tu), edxml.write(replace(CAME, **secret), at=NOW)).content.decode()

    assert "không được nhập vào hệ thống này" in page
    assert "bóng đèn" not in page
    assert not StoredFile.objects.exists()


@pytest.mark.parametrize("data", [b"khong phai goi", b"<a/>", b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"])
def test_a_file_that_is_no_package_is_refused_with_a_sentence(village: Village, client: As, data: bytes) -> None:
    page = take_in(client.of(village.tu), data).content.decode()

    assert "govuk-error-summary" in page
    assert "edXML" in page


def test_a_document_goes_out_as_a_package_and_that_is_kept(village: Village, client: As) -> None:
    plan = registered(village)

    answer = sent(client.of(village.tu), plan)
    package = edxml.read(answer.content)

    assert (package.code, package.subject, package.type_name) == ("12/KH-UBND", plan.title, "Kế hoạch")
    assert [party.id for party in package.to] == ["000.00.13.H26"]
    assert package.attachments[0].content.decode() == plan.text
    assert not package.missing
    kept = Exchange.objects.get()
    assert (kept.direction, kept.document_id, kept.by) == ("out", package.document_id, village.tu.person)
    assert Entry.objects.get(word="directives.sent_out").facts == {"to_agencies": 1}
    assert package.document_id in client.get(reverse("directives:page", args=[plan.matter.code])).content.decode()


@pytest.mark.parametrize("to", ["", "UBND xã An Hòa", "000.00.13.H26"])
def test_receivers_need_a_code_and_a_name(village: Village, client: As, to: str) -> None:
    answer = sent(client.of(village.tu), registered(village), to=to)

    assert "govuk-error-summary" in answer.content.decode()
    assert not Exchange.objects.exists()


def test_without_a_code_of_its_own_an_office_sends_nothing(village: Village, client: As) -> None:
    plan = registered(village)
    with override_settings(OFFICE_CODE=""):
        assert "DANVAN_OFFICE_CODE" in sent(client.of(village.tu), plan).content.decode()


def test_a_plan_that_waits_for_its_number_gets_it_from_the_package_that_comes_back(village: Village, client: As) -> None:
    clerk = client.of(village.tu)
    clerk.post(REGISTER, typed(number="", waits="on"))
    plan = Directive.objects.get()
    assert "(chờ số)" in clerk.get(reverse("directives:page", args=[plan.matter.code])).content.decode()
    out = edxml.read(sent(clerk, plan).content)

    back = replace(out, number="15", notation="KH-UBND", issued_on=date(2026, 1, 9), id=out.document_id)
    form = take_in(clerk, edxml.write(back, at=NOW)).context["form"]
    assert (form["number"].value(), form["issued_on"].value()) == ("15/KH-UBND", date(2026, 1, 9))
    clerk.post(
        reverse("directives:act", args=[plan.matter.code, "number"]),
        {"form_key": "b" * 24, "number": "15/KH-UBND", "issued_on": "09/01/2026", "document_id": out.document_id},
    )

    plan = Directive.objects.get()
    assert (str(plan), plan.issued_on, plan.number_key) == ("Kế hoạch 15/KH-UBND", date(2026, 1, 9), "15/kh-ubnd")
    assert list(Exchange.objects.order_by("pk").values_list("direction", flat=True)) == ["out", "in"]
    assert "đã có trong sổ" in clerk.post(REGISTER, typed(number="15/KH-UBND", form_key="c" * 24)).content.decode()


def test_a_status_that_brings_the_number_does_the_same(village: Village, client: As) -> None:
    plan, clerk = waiting(village), client.of(village.tu)
    out = edxml.read(sent(clerk, plan).content)
    answers = edxml.Answered("000.00.12.H26", "16/KH-UBND", date(2026, 1, 9), out.document_id)
    status = edxml.Status(answers=answers, sender=OURS, code="06", at=NOW)

    form = take_in(clerk, edxml.write_status(status)).context["form"]

    assert form["number"].value() == "16/KH-UBND"
    assert Directive.objects.get().number == ""


def test_a_status_without_a_number_is_kept_with_its_document(village: Village, client: As) -> None:
    plan, clerk = registered(village), client.of(village.tu)
    out = edxml.read(sent(clerk, plan).content)
    answers = edxml.Answered("000.00.12.H26", "12/KH-UBND", date(2026, 1, 5), out.document_id)

    answer = take_in(clerk, edxml.write_status(edxml.Status(answers=answers, sender=AN_HOA, code="03", at=NOW)))

    assert answer["Location"] == reverse("directives:page", args=[plan.matter.code])
    assert "Đã tiếp nhận" in clerk.get(answer["Location"]).content.decode()
    assert Exchange.objects.filter(direction="in", kind="status").count() == 1


def test_a_status_of_what_nobody_sent_from_here_says_so(village: Village, client: As) -> None:
    answers = edxml.Answered("000.00.12.H26", "12/KH-UBND", date(2026, 1, 5), "x,2026/01/05,1")
    status = edxml.write_status(edxml.Status(answers=answers, sender=CAME.sender, code="03", at=NOW))

    assert "không ứng với văn bản nào" in take_in(client.of(village.tu), status).content.decode()


def test_two_plans_may_wait_for_their_numbers_at_once(village: Village) -> None:
    waiting(village)
    waiting(village)

    assert Directive.objects.filter(number="").count() == 2


def test_a_number_that_is_taken_is_refused(village: Village, client: As) -> None:
    plan = waiting(village)
    registered(village)
    answer = client.of(village.tu).post(
        reverse("directives:act", args=[plan.matter.code, "number"]),
        {"form_key": KEY, "number": "12 / KH-UBND", "issued_on": "05/01/2026"},
    )

    assert "văn bản khác mang số này" in answer.content.decode()
    with pytest.raises(actions.NumberTaken):
        actions.number(plan, number="12/KH-UBND", issued_on=date(2026, 1, 5), by=village.tu, at=NOW)


def test_a_number_is_given_once(village: Village, client: As) -> None:
    plan = registered(village)

    with pytest.raises(NotAllowed):
        actions.number(plan, number="13/KH-UBND", issued_on=date(2026, 1, 5), by=village.tu, at=NOW)
    back = client.of(village.tu).get(reverse("directives:act", args=[plan.matter.code, "number"]))
    assert back["Location"] == reverse("directives:page", args=[plan.matter.code])


@pytest.mark.parametrize("typed_in", [{"number": "12/KH-UBND", "waits": "on"}, {"number": "", "waits": "on", "direction": "incoming"}])
def test_only_what_is_issued_here_waits_for_a_number(village: Village, client: As, typed_in: dict[str, str]) -> None:
    page = client.of(village.tu).post(REGISTER, typed(**typed_in)).content.decode()

    assert "Chỉ văn bản đi chưa có số" in page
    assert not Directive.objects.exists()


def test_only_who_keeps_a_document_sends_it(village: Village, client: As) -> None:
    plan = registered(village)

    assert sent(client.of(village.mai), plan).status_code == 404
    with pytest.raises(NotAllowed):
        actions.send(plan, document_id="x", to=(AN_HOA,), by=village.mai, at=NOW)
    assert not Exchange.objects.exists()


def test_word_of_a_package_is_taken_in_by_who_keeps_the_document_and_by_nobody_else(village: Village, client: As) -> None:
    plan = registered(village)
    out = edxml.read(sent(client.of(village.tu), plan).content)
    actions.publish(Directive.objects.get(), basis="Khoản 1 Điều 11 Luật 10/2022/QH15", by=village.hoa, at=NOW)
    answers = edxml.Answered("000.00.12.H26", "12/KH-UBND", date(2026, 1, 5), out.document_id)
    status = edxml.write_status(edxml.Status(answers=answers, sender=AN_HOA, code="03", at=NOW))

    assert take_in(client.of(village.mai), status).status_code == 409
    assert not Exchange.objects.filter(direction="in").exists()
    for _ in range(2):  # the same form
        assert take_in(client.of(village.tu), status).status_code == 302
    assert Exchange.objects.filter(direction="in").count() == Entry.objects.filter(word="directives.heard_of").count() == 1


def test_the_page_that_takes_a_number_in_says_who_sent_it(village: Village, client: As) -> None:
    plan, clerk = waiting(village), client.of(village.tu)
    out = edxml.read(sent(clerk, plan).content)
    back = replace(out, sender=OURS, number="15", notation="KH-UBND", id=out.document_id)

    assert "Văn thư UBND xã An Bình (000.00.12.H26)" in take_in(clerk, edxml.write(back, at=NOW)).content.decode()


@pytest.mark.parametrize("code", ["000.00.99.H26", ""], ids=["a stranger", "nobody"])
def test_a_number_from_a_stranger_is_not_taken(village: Village, client: As, code: str) -> None:
    plan, clerk = waiting(village), client.of(village.tu)
    out = edxml.read(sent(clerk, plan).content)
    forged = replace(out, sender=edxml.Party(code, "Nơi khác"), number="99", notation="KH-UBND", id=out.document_id)

    page = take_in(clerk, edxml.write(forged, at=NOW)).content.decode()

    assert "không phải văn thư của cơ quan" in page
    assert "99/KH-UBND" not in page


def test_the_one_to_whom_it_was_sent_for_a_number_may_give_it(village: Village, client: As) -> None:
    plan, clerk = waiting(village), client.of(village.tu)
    out = edxml.read(sent(clerk, plan, to="000.00.12.H26.01 Văn phòng HĐND và UBND xã").content)
    office = edxml.Party("000.00.12.H26.01", "Văn phòng")
    back = replace(out, sender=office, number="15", notation="KH-UBND", id="another,2026/01/09,15/KH-UBND",
                   answers=(edxml.Answered("000.00.12.H26", "", None, out.document_id),))

    assert take_in(clerk, edxml.write(back, at=NOW)).context["form"]["number"].value() == "15/KH-UBND"


def test_word_of_a_stranger_is_not_kept(village: Village, client: As) -> None:
    plan, clerk = registered(village), client.of(village.tu)
    out = edxml.read(sent(clerk, plan).content)
    answers = edxml.Answered("000.00.12.H26", "12/KH-UBND", date(2026, 1, 5), out.document_id)
    status = edxml.Status(answers=answers, sender=CAME.sender, code="06", at=NOW)

    assert "không phải văn thư của cơ quan" in take_in(clerk, edxml.write_status(status)).content.decode()
    assert not Exchange.objects.filter(direction="in").exists()


def test_what_a_receiver_says_is_a_move_with_its_code(village: Village, client: As) -> None:
    plan, clerk = registered(village), client.of(village.tu)
    out = edxml.read(sent(clerk, plan).content)
    answers = edxml.Answered("000.00.12.H26", "12/KH-UBND", date(2026, 1, 5), out.document_id)
    take_in(clerk, edxml.write_status(edxml.Status(answers=answers, sender=AN_HOA, code="03", at=NOW)))

    assert Entry.objects.get(word="directives.heard_of").facts == {"status": "03"}
    kept = Exchange.objects.get(direction="in")
    assert (kept.said, kept.parties) == ("03", [["000.00.13.H26", "UBND xã An Hòa"]])
    page = clerk.get(reverse("directives:page", args=[plan.matter.code])).content.decode()
    assert "Đã tiếp nhận, UBND xã An Hòa (000.00.13.H26)" in page
