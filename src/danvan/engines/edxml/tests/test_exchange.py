"""A package and an answer come back as they were sent, and one written by another system is understood."""

from dataclasses import replace
from datetime import UTC, date, datetime
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from danvan.engines import edxml
from danvan.engines.edxml.moments import HANOI

AT = datetime(2026, 3, 5, 8, 30, tzinfo=HANOI)
COMMUNE = edxml.Party("000.00.01.H26", "UBND xã An Bình", "UBND thành phố", "Số 1 đường Làng", "vt@an-binh.example", "0240000000")
DEPARTMENT = edxml.Party("000.00.12.H26", "Sở Nội vụ")
PLAN = edxml.Package(
    sender=COMMUNE, to=(DEPARTMENT, edxml.Party("000.00.13.H26", "Sở Tài chính")), number="12", notation="KH-UBND",
    issued_on=date(2026, 3, 5), subject="Sửa đường liên thôn <giai đoạn 1> & kênh mương", place="An Bình",
    type="2", type_name="Kế hoạch", content="Gửi kèm kế hoạch", signer=edxml.Signer("Trần Thị Hoa", "Chủ tịch", "TM."),
    due_on=date(2026, 3, 31), to_places=("Như trên", "Lưu: VT"), priority=1, pages=7, appendixes=("Biểu số liệu",), steering=1,
    answers=(edxml.Answered("000.00.12.H26", "45/SNV-TCBC", date(2026, 2, 1), "000.00.12.H26,2026/02/01,45/SNV-TCBC"),),
    business=0, reason="Văn bản mới",
    attachments=(
        edxml.Attachment("Kế hoạch 12.pdf", b"%PDF-1.7 ke hoach", "application/pdf", "Bản ký số"),
        edxml.Attachment("bieu.zip", b"PK\3\4 not really", "application/zip"),
    ),
)  # fmt: skip
STATUS = edxml.Status(
    edxml.Answered("000.00.01.H26", "12/KH-UBND", date(2026, 3, 5), "000.00.01.H26,2026/03/05,12/KH-UBND"), DEPARTMENT, "03", AT,
    "Đã tiếp nhận", edxml.Staff("Văn thư", "Lê Văn Nam", "vt@snv.example", "0900000000"),
)  # fmt: skip
FOREIGN = """<?xml version="1.0"?>
<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016" xmlns:e="http://www.mic.gov.vn/TBT/QCVN_102_2016">
 <e:edXMLEnvelope><e:edXMLHeader><e:MessageHeader>
  <e:From><e:OrganId>000.00.00.G22</e:OrganId><e:OrganName>Văn phòng Chính phủ</e:OrganName></e:From>
  <e:To><e:OrganId>000.00.00.H26</e:OrganId></e:To>
  <e:DocumentId>000.00.00.G22,2015/09/30,7816/VPCP-TTĐT</e:DocumentId>
  <e:Code><e:CodeNumber>7816</e:CodeNumber><e:CodeNotation>VPCP-TTĐT</e:CodeNotation></e:Code>
  <e:PromulgationInfo><e:PromulgationDate>2015-09-30</e:PromulgationDate></e:PromulgationInfo>
  <e:Subject>
     Triển khai   gửi, nhận văn bản
  </e:Subject></e:MessageHeader></e:edXMLHeader>
  <e:edXMLBody><e:edXMLManifest version="1.0"><e:Reference>
   <e:ContentId>cid:a1</e:ContentId><e:AttachmentName>..\\..\\cong-van.txt</e:AttachmentName></e:Reference>
  </e:edXMLManifest></e:edXMLBody></e:edXMLEnvelope>
 <AttachmentEncoded><Attachment><ContentId>a1</ContentId><ContentTransferEncoded>S8OhdQ==
 </ContentTransferEncoded></Attachment></AttachmentEncoded>
</edXML>"""


def test_a_package_comes_back_as_it_was_sent() -> None:
    back = edxml.read(edxml.write(PLAN, at=AT))
    sent = replace(PLAN, id=PLAN.document_id, traces=(edxml.Trace(COMMUNE.id, AT),))
    assert back == sent
    assert (back.code, back.document_id) == ("12/KH-UBND", "000.00.01.H26,2026/03/05,12/KH-UBND")
    assert back.missing == ()


def test_the_same_package_gives_the_same_bytes() -> None:
    assert edxml.write(PLAN, at=AT) == edxml.write(PLAN, at=AT.astimezone(UTC))


def test_an_answer_comes_back_as_it_was_sent() -> None:
    assert edxml.read_status(edxml.write_status(STATUS)) == STATUS
    assert STATUS.code in edxml.STATUSES


def test_a_package_of_another_system_is_understood() -> None:
    package = edxml.read(FOREIGN.encode())
    assert (package.sender.name, package.to[0].id) == ("Văn phòng Chính phủ", "000.00.00.H26")
    assert (package.code, package.issued_on) == ("7816/VPCP-TTĐT", date(2015, 9, 30))
    assert package.subject == "Triển khai gửi, nhận văn bản"
    assert package.attachments == (edxml.Attachment("cong-van.txt", "Káu".encode(), "application/octet-stream"),)
    assert package.missing == ()
    assert not package.signed


def test_what_the_standard_asks_for_and_is_empty_is_named() -> None:
    empty = edxml.read(FOREIGN.replace("7816<", "<").replace("<e:OrganName>Văn phòng Chính phủ</e:OrganName>", "").encode())
    assert empty.missing == ("sender.name", "number")


def test_other_programs_find_the_elements_where_the_standard_puts_them() -> None:
    root = ElementTree.fromstring(edxml.write(PLAN, at=AT))
    space = "{http://www.mic.gov.vn/TBT/QCVN_102_2016}"
    header = root.find(f"{space}edXMLEnvelope/{space}edXMLHeader/{space}MessageHeader")
    assert header is not None
    order = ["From", "To", "To", "Code", "PromulgationInfo", "DocumentType", "Subject", "Content", "SignerInfo", "DueDate",
             "ToPlaces", "OtherInfo", "ResponseFor", "SteeringType", "DocumentId"]  # fmt: skip
    assert [each.tag.removeprefix(space) for each in header] == order
    reference = root.find(f"{space}edXMLEnvelope/{space}edXMLBody/{space}edXMLManifest/{space}Reference/{space}ContentId")
    encoded = root.find(f"{space}AttachmentEncoded/{space}Attachment/{space}ContentId")
    assert reference is not None
    assert encoded is not None
    assert reference.text == f"cid:{encoded.text}"


@pytest.mark.parametrize("code", ["170/KH-UBND", "05-NQ/ĐU", "07/2023/QĐ-UBND", "4155/UBND-NC", "66.2/2025/NQ-CP"])
def test_a_printed_number_is_split_and_put_together_again(code: str) -> None:
    number, notation = edxml.split(code)
    assert number.replace(".", "").isdigit()
    assert replace(PLAN, number=number, notation=notation).code == code


WORDS = st.text(max_size=30).map(lambda words: " ".join(words.split())).filter(str.isprintable)


@settings(max_examples=100, deadline=None)
@given(WORDS, WORDS, st.binary(max_size=200))
def test_any_words_and_files_travel_whole(subject: str, name: str, content: bytes) -> None:
    sent = replace(PLAN, subject=subject, signer=edxml.Signer(name), attachments=(edxml.Attachment("a.bin", content),))
    back = edxml.read(edxml.write(sent, at=AT))
    assert (back.subject, back.signer.name, back.attachments) == (subject, name, sent.attachments)
