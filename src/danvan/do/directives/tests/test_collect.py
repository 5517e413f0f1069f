import base64
import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path

import pytest
from django.test import override_settings
from django.urls import reverse

from danvan.base.files import dropped
from danvan.base.files.models import StoredFile
from danvan.base.jobs import actions as queue
from danvan.base.journal.models import Entry, EntryContent
from danvan.base.notices.models import Notice
from danvan.do.directives import actions, jobs
from danvan.do.directives.models import Arrival, Directive, Exchange
from danvan.do.directives.tests.folder import CAME, OURS, lay, left, plan
from danvan.do.directives.tests.plan import IDENTITY, TEXT, registered, typed
from danvan.engines import edxml
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-02-01 08:00")
PLAN = edxml.write(CAME, at=NOW)
AN_HOA = edxml.Party("000.00.13.H26", "UBND xã An Hòa")
LIST, REGISTER = reverse("directives:arrivals"), reverse("directives:register")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    files = tmp_path_factory.mktemp("files")
    with override_settings(
        EXCHANGE_IN=str(tmp_path), OFFICE_CODE="000.00.12.H26", OFFICE_AGENCY="an-binh", FILES_FOLDER=files
    ):
        yield tmp_path


def aside(data: bytes) -> str:
    return f"{dropped.ASIDE}/{sha256(data).hexdigest()[:16]}"


def test_without_a_folder_nothing_is_looked_for() -> None:
    with override_settings(EXCHANGE_IN=""):
        assert jobs.collect(at=NOW) == 0


def test_a_package_that_lies_there_waits_for_the_records_office_and_is_gone_from_the_folder(
    village: Village, client: As, folder: Path
) -> None:
    lay(folder, PLAN, at=NOW)

    assert jobs.collect(at=NOW) == 1

    assert left(folder) == []
    found = Arrival.objects.get()
    assert (found.stage, found.kind, found.title, found.sender, found.name) == (
        "waiting", "document", "Chỉnh trang nông thôn", "UBND tỉnh (000.00.00.H26)", "goi-1.edxml",
    )
    assert not Directive.objects.exists()
    assert "Chỉnh trang nông thôn" in client.of(village.tu).get(LIST).content.decode()


def test_a_clerk_opens_it_and_registers_it_as_from_the_page(village: Village, client: As, folder: Path) -> None:
    lay(folder, PLAN, at=NOW)
    jobs.collect(at=NOW)
    clerk = client.of(village.tu)

    form = clerk.get(reverse("directives:arrival", args=[Arrival.objects.get().sha256])).context["form"]
    assert (form["number"].value(), form["direction"].value(), form["text"].value()) == ("170/KH-UBND", "incoming", TEXT)
    hidden = {name: form[name].value() for name in ("document_id", "sender_code", "package")}
    clerk.post(REGISTER, typed(number="170/KH-UBND", issuer="UBND tỉnh", direction="incoming", received_on="01/02/2026", **hidden))

    kept, arrival = Exchange.objects.get(), Arrival.objects.get()
    assert (kept.direction, kept.parties, kept.document_id) == ("in", [["000.00.00.H26", "UBND tỉnh"]], CAME.document_id)
    assert (arrival.stage, bytes(arrival.content), arrival.directive) == ("settled", b"", Directive.objects.get())
    assert arrival.by == village.tu.person
    assert "Không có gói nào chờ" in clerk.get(LIST).content.decode()


def test_the_same_package_laid_down_again_is_nothing_new(village: Village, folder: Path) -> None:
    for name in ("goi-1.edxml", "goi-2.XML"):
        lay(folder, PLAN, name=name, at=NOW)
    jobs.collect(at=NOW)
    lay(folder, PLAN, at=NOW)
    jobs.collect(at=NOW)

    assert Arrival.objects.count() == 1
    assert left(folder) == []


@pytest.mark.parametrize("name", [".goi-1.edxml.part", ".goi.edxml", "goi.edxml.tmp", "bao-cao.pdf"])
def test_what_is_no_package_by_its_name_is_left_alone(village: Village, folder: Path, name: str) -> None:
    lay(folder, PLAN, name=name, at=NOW)

    assert jobs.collect(at=NOW) == 0
    assert left(folder) == [name]


def test_a_link_to_what_lies_elsewhere_is_left_alone(village: Village, folder: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    secret = lay(tmp_path_factory.mktemp("elsewhere"), PLAN, at=NOW)
    (folder / "goi.edxml").symlink_to(secret)

    assert jobs.collect(at=NOW) == 0
    assert not Arrival.objects.exists()


def test_a_file_that_is_being_written_is_left_until_it_lies_still(village: Village, folder: Path) -> None:
    lay(folder, PLAN, at=NOW, seconds=2)

    assert jobs.collect(at=NOW) == 0
    assert left(folder) == ["goi-1.edxml"]
    assert jobs.collect(at=NOW + dropped.STILL) == 1


def test_half_a_package_waits_for_the_rest_and_is_put_aside_when_none_comes(village: Village, folder: Path) -> None:
    half = PLAN[: len(PLAN) // 2]
    lay(folder, half, at=NOW)

    assert jobs.collect(at=NOW) == 0
    assert not Arrival.objects.exists()
    assert jobs.collect(at=NOW + jobs.WHOLE) == 1

    assert left(folder) == [f"{aside(half)}.edxml", f"{aside(half)}.txt"]
    assert "bị hỏng hoặc thiếu phần" in (folder / f"{aside(half)}.txt").read_text()


def test_the_rest_of_a_half_package_may_still_come(village: Village, folder: Path) -> None:
    lay(folder, PLAN[:300], at=NOW)
    jobs.collect(at=NOW)
    claimed = next((folder / dropped.CLAIMED).iterdir())
    lay(claimed.parent, PLAN, name=claimed.name, at=NOW)

    assert jobs.collect(at=NOW + timedelta(minutes=1)) == 1
    assert Arrival.objects.get().stage == "waiting"


def bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"\0" * (200 * 2**20))
    package = edxml.write(replace(CAME, attachments=(edxml.Attachment("a.txt", b"MARK"),)), at=NOW)
    packed = next(line for line in package.split(b"<") if line.startswith(b"ContentTransferEncoded>"))
    return package.replace(packed, b"ContentTransferEncoded>" + base64.b64encode(made.getvalue()))


BAD = {
    "no package": (b"khong phai goi", "không phải gói"),
    "a document type": (b"<?xml version='1.0'?><!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "bị hỏng"),
    "the other dialect": (b'<EdXMLEnvelope xmlns="http://www.go.vn/eDoc"/>', "go.vn/eDoc"),
    "too large": (b" " * (10 * 2**20 + 1), "10 MB"),
    "a bomb": (bomb(), "nặng bất thường"),
    "empty": (b"", "không phải gói"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_bad_package_is_put_aside_with_the_reason_and_the_page_tells(village: Village, client: As, folder: Path, name: str) -> None:
    data, why = BAD[name]
    lay(folder, data, at=NOW, seconds=3600)
    lay(folder, PLAN, name="z.edxml", at=NOW, seconds=3600)

    assert jobs.collect(at=NOW) == 2

    texts = [each for each in left(folder) if each.endswith(".txt")]
    assert len(left(folder)) == 2
    assert why in (folder / texts[0]).read_text()
    assert Arrival.objects.filter(stage="waiting").count() == 1  # the good one beside it
    page = client.of(village.tu).get(LIST).content.decode()
    assert why in page
    assert "goi-1.edxml" in page


def test_a_package_with_a_stamp_goes_no_further_and_nothing_of_it_is_kept(village: Village, folder: Path) -> None:
    data = edxml.write(replace(CAME, subject="Văn bản MẬT"), at=NOW)
    lay(folder, data, name="KH mat.edxml", at=NOW)

    jobs.collect(at=NOW)

    found = Arrival.objects.get()
    assert (found.stage, found.reason, found.title, found.name, found.sender) == ("refused", "stamped", "", "", "")
    assert bytes(found.content) == b""
    assert not StoredFile.objects.exists()
    assert f"{aside(data)}.edxml" in left(folder)


def waiting(village: Village) -> tuple[Directive, edxml.Package]:
    """Return a plan without a number, and the package in which it went to the records office and to An Hòa."""
    sent = actions.register(TEXT, identity=replace(IDENTITY, number=""), by=village.tu, at=at("2026-01-06 08:00"))
    known_as = f"{OURS.id},2026/01/05,{sent.matter.code}"
    actions.send(sent, document_id=known_as, to=(AN_HOA,), by=village.tu, at=at("2026-01-06 09:00"))
    return sent, replace(CAME, sender=OURS, id=known_as)


def test_a_number_that_comes_back_waits_for_a_person(village: Village, client: As, folder: Path) -> None:
    directive, sent = waiting(village)
    lay(folder, edxml.write(replace(sent, number="15"), at=NOW), at=NOW)
    jobs.collect(at=NOW)

    arrival, clerk = Arrival.objects.get(), client.of(village.tu)
    assert (arrival.kind, arrival.directive, Directive.objects.get().number) == ("number", directive, "")
    form = clerk.get(reverse("directives:arrival", args=[arrival.sha256])).context["form"]
    data = {name: form[name].value() for name in ("number", "document_id", "package")} | {"issued_on": "09/01/2026", "form_key": "n" * 24}
    clerk.post(reverse("directives:act", args=[directive.matter.code, "number"]), data)

    assert Directive.objects.get().number == "15/KH-UBND"
    assert Arrival.objects.get().stage == "settled"


@pytest.mark.parametrize("by_word", [False, True], ids=["in a package", "in a status"])
def test_the_office_is_told_once_that_a_number_has_come(village: Village, folder: Path, by_word: bool) -> None:
    directive, sent = waiting(village)
    data = word(OURS, of=sent.id) if by_word else edxml.write(replace(sent, number="15"), at=NOW)
    for _ in range(2):
        lay(folder, data, at=NOW)
        jobs.collect(at=NOW)

    while queue.run_due(at=NOW):
        pass

    assert Arrival.objects.get().stage == "waiting"
    notice = Notice.objects.get(cause__word="directives.number_came")
    assert (notice.address, notice.matter) == ("an-binh@an-binh.example", directive.matter)
    assert directive.matter.code in notice.subject
    assert "15" not in notice.body.replace(directive.matter.code, "")


def test_what_waits_stands_on_the_desk_of_the_records_office_and_the_register_page_leads_there(
    village: Village, client: As, folder: Path
) -> None:
    lay(folder, PLAN, at=NOW)
    jobs.collect(at=NOW)
    page = reverse("directives:arrival", args=[Arrival.objects.get().sha256])

    assert page in client.of(village.tu).get(reverse("site:desk")).content.decode()
    assert LIST in client.get(REGISTER).content.decode()
    assert page not in client.of(village.minh).get(reverse("site:desk")).content.decode()
    assert LIST not in client.get(REGISTER).content.decode()


def test_a_number_from_a_stranger_is_put_aside_with_a_sentence(village: Village, folder: Path) -> None:
    _directive, sent = waiting(village)
    data = edxml.write(replace(sent, sender=edxml.Party("000.00.99.H26", "Nơi khác"), number="99"), at=NOW)
    lay(folder, data, at=NOW)

    jobs.collect(at=NOW)

    assert (Arrival.objects.get().stage, Arrival.objects.get().reason) == ("refused", "stranger")
    assert "không phải văn thư của cơ quan" in (folder / f"{aside(data)}.txt").read_text()


def word(sender: edxml.Party, *, of: str, code: str = "03", description: str = "") -> bytes:
    answers = edxml.Answered(OURS.id, "12/KH-UBND", date(2026, 1, 5), of)
    return edxml.write_status(edxml.Status(answers=answers, sender=sender, code=code, at=NOW, description=description))


def test_what_a_receiver_reports_is_a_move_of_the_platform_made_once(village: Village, folder: Path) -> None:
    directive = registered(village)
    actions.send(directive, document_id="x,2026/01/05,12", to=(AN_HOA,), by=village.tu, at=at("2026-01-06 09:00"))
    for _ in range(2):
        lay(folder, word(AN_HOA, of="x,2026/01/05,12"), at=NOW)
        assert jobs.collect(at=NOW) == 1

    entry = Entry.objects.get(word="directives.heard_of")
    assert entry.facts == {"status": "03"}
    assert EntryContent.objects.get(entry=entry).by is None
    assert Exchange.objects.get(direction="in").said == "03"


@pytest.mark.parametrize(("of", "why"), [("x,2026/01/05,12", "không phải văn thư"), ("other,2026/01/05,1", "không ứng với văn bản nào")])
def test_word_of_a_stranger_or_of_nothing_sent_is_put_aside(village: Village, folder: Path, of: str, why: str) -> None:
    actions.send(registered(village), document_id="x,2026/01/05,12", to=(AN_HOA,), by=village.tu, at=at("2026-01-06 09:00"))
    data = word(CAME.sender, of=of)
    lay(folder, data, at=NOW)

    jobs.collect(at=NOW)

    assert why in (folder / f"{aside(data)}.txt").read_text()
    assert not Exchange.objects.filter(direction="in").exists()


def test_what_was_refused_is_looked_at_anew_when_it_is_laid_down_again(village: Village, folder: Path) -> None:
    data = word(AN_HOA, of="x,2026/01/05,12")
    lay(folder, data, at=NOW)
    jobs.collect(at=NOW)
    actions.send(registered(village), document_id="x,2026/01/05,12", to=(AN_HOA,), by=village.tu, at=NOW)
    lay(folder, data, at=NOW)
    jobs.collect(at=NOW)

    assert (Arrival.objects.get().stage, Arrival.objects.get().kind) == ("settled", "status")


def test_one_package_that_falls_stops_no_other_and_is_not_forgotten(village: Village, folder: Path) -> None:
    lay(folder, PLAN, name="a.edxml", at=NOW)
    lay(folder, plan("171", at=NOW), name="b.edxml", at=NOW)
    (folder / dropped.ASIDE).write_text("a file where the folder should be")
    lay(folder, b"khong phai goi", name="c.edxml", at=NOW, seconds=3600)

    with pytest.raises(FileExistsError):
        jobs.collect(at=NOW)

    assert "171/KH-UBND" in {edxml.read(bytes(one.content)).code for one in Arrival.objects.filter(stage="waiting")}
    assert any(name.endswith("c.edxml") for name in left(folder))


@pytest.mark.parametrize("who", ["minh", "mai", "son", "quan"])
def test_only_the_records_office_and_the_head_of_the_agency_see_what_came(village: Village, client: As, folder: Path, who: str) -> None:
    lay(folder, PLAN, at=NOW)
    jobs.collect(at=NOW)
    visitor = client.of(getattr(village, who))

    for address in (LIST, reverse("directives:arrival", args=[Arrival.objects.get().sha256])):
        assert visitor.get(address).status_code in (403, 404)


def test_a_package_that_is_let_go_leaves_nothing_of_what_it_said(village: Village, client: As, folder: Path) -> None:
    lay(folder, PLAN, at=NOW)
    jobs.collect(at=NOW)
    address = reverse("directives:arrival", args=[Arrival.objects.get().sha256])

    for _ in range(2):
        assert client.of(village.tu).post(address, {"form_key": "d" * 24}).headers["Location"] == LIST

    gone = Arrival.objects.get()
    assert (gone.stage, gone.title, gone.sender, gone.name, bytes(gone.content)) == ("declined", "", "", "", b"")
    lay(folder, PLAN, at=NOW)
    jobs.collect(at=NOW)
    assert Arrival.objects.get().stage == "declined"
