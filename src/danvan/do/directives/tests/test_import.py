import io
import re
from datetime import date
from typing import Any

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from danvan.base.journal.models import Entry, EntryContent
from danvan.base.moves.table import NotAllowed
from danvan.do.directives import actions
from danvan.do.directives.actions import importing
from danvan.do.directives.imports import columns, days
from danvan.do.directives.models import Directive, Draft, Task
from danvan.do.directives.tests.plan import IDENTITY, KEY, LIGHTS, registered
from tests.village import Village, at
from tests.worlds import As

HEADS = ["STT", "Nội dung nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời hạn hoàn thành", "Số, ký hiệu văn bản"]
GOOD = [1, "Quét dọn ba thôn", "Phòng Kinh tế", "Phòng Văn hóa - Xã hội", date(2026, 6, 30), "12/KH-UBND"]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@pytest.fixture
def directive(village: Village) -> Directive:
    return registered(village)


def book(*rows: list[Any], name: str = "viec.xlsx", title: str = "DANH SÁCH NHIỆM VỤ NĂM 2026") -> SimpleUploadedFile:
    made = openpyxl.Workbook()
    sheet: Any = made.active
    sheet.append([title])
    sheet.append(HEADS)
    for row in rows:
        sheet.append(row)
    kept = io.BytesIO()
    made.save(kept)
    return SimpleUploadedFile(name, kept.getvalue(), content_type=XLSX)


def address(directive: Directive) -> str:
    return reverse("directives:import", args=[directive.matter.code])


def sent(client: As, directive: Directive, file: SimpleUploadedFile, **typed: str) -> Any:
    return client.post(address(directive), {"form_key": KEY, "secrecy": "ordinary", "file": file} | typed)


def mapped(page: str) -> dict[str, str]:
    """Return the second page's form as it stands there."""
    kept = re.search(r'name="kept" value="([^"]+)"', page)
    head = re.search(r'name="head" value="(\d+)"', page)
    assert kept, page
    assert head
    chosen = {name: re.search(rf'<select name="{name}".*?<option value="(\d+)" selected', page, re.DOTALL) for name in columns.FIELDS}
    return {"form_key": KEY, "kept": kept[1], "head": head[1]} | {name: hit[1] for name, hit in chosen.items() if hit}


def checked(client: As, directive: Directive, *rows: list[Any], **more: Any) -> Any:
    told = mapped(sent(client, directive, book(*rows)).content.decode())
    return client.post(address(directive), told | more)


def test_a_list_becomes_drafts_that_wait_for_a_person_and_no_task(village: Village, client: As, directive: Directive) -> None:
    before = set(Draft.objects.values_list("pk", flat=True))
    clerk = client.of(village.tu)
    page = checked(clerk, directive, GOOD, [2, "Vớt bèo", "Phòng Văn hóa - Xã hội xã An Bình", "", "", ""])
    assert "Mọi dòng đều đúng" in page.content.decode()
    assert set(Draft.objects.values_list("pk", flat=True)) == before

    told = mapped(sent(clerk, directive, book(GOOD, [2, "Vớt bèo", "Phòng Văn hóa - Xã hội xã An Bình", "", "", ""])).content.decode())
    answer: Any = clerk.post(address(directive), told | {"take": "1"})

    assert answer.url == reverse("directives:read", args=[directive.matter.code])
    first, second = Draft.objects.exclude(pk__in=before).order_by("pk")
    assert (first.state, first.text, first.lead, first.due_on) == ("proposed", "Quét dọn ba thôn", village.works, date(2026, 6, 30))
    assert list(first.supporting.all()) == [village.culture]
    assert (second.lead, second.due_on, second.start) == (village.culture, None, None)
    assert not Task.objects.exists()
    entry = Entry.objects.get(word="directives.list_taken_in")
    assert entry.facts == {"rows": 2}
    assert EntryContent.objects.get(entry=entry).private == {"file": "viec.xlsx"}
    assert "Quét dọn ba thôn" in clerk.get(answer.url).content.decode()


def test_a_second_press_leads_to_what_the_first_one_took_in(village: Village, client: As, directive: Directive) -> None:
    clerk, before = client.of(village.tu), Draft.objects.count()
    told = mapped(sent(clerk, directive, book(GOOD)).content.decode()) | {"take": "1"}

    answers: list[Any] = [clerk.post(address(directive), told) for _ in range(2)]

    assert {(one.status_code, one.url) for one in answers} == {(302, reverse("directives:read", args=[directive.matter.code]))}
    assert Draft.objects.count() == before + 1


def test_a_row_found_in_the_text_keeps_its_place_there_and_goes_the_usual_way(village: Village, directive: Directive) -> None:
    Draft.objects.all().delete()
    listed = importing.Listed(number=3, text=LIGHTS, lead=village.works, due_on=date(2026, 6, 30))

    (draft,) = importing.take_in(directive, rows=importing.drawn(directive, rows=[listed]), name="viec.xlsx", by=village.tu, at=at("2026-01-06 09:00"))

    assert directive.text[draft.start : draft.end] == LIGHTS
    actions.accept(directive, draft=draft, by=village.tu, at=at("2026-01-06 10:00"))
    (task,) = actions.assign(directive, drafts=[draft], by=village.hoa, at=at("2026-01-07 08:00"))
    assert task.matter.agency == village.works


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({1: ""}, "Chưa ghi nhiệm vụ"), ({1: "x" * 2001}, "dài hơn 2.000"), ({1: LIGHTS}, "đã có trong văn bản"), ({2: ""}, "Chưa ghi cơ quan chủ trì"),
        ({2: "Phòng Mây"}, "Không rõ “Phòng Mây”"), ({2: "Phòng Kinh tế; Phòng Văn hóa - Xã hội"}, "là nhiều cơ quan"),
        ({3: "Phòng Kinh tế; Phòng Mây"}, "Không rõ “Phòng Mây”"), ({4: "sớm"}, "Không đọc được “sớm”"), ({4: "31/2/2026"}, "Không đọc được"),
        ({4: "01/01/2020"}, "ở trước ngày ban hành"), ({5: "99/KH-UBND"}, "Không có văn bản “99/KH-UBND”"),
    ],
)  # fmt: skip
def test_every_fault_names_row_column_and_what_to_do(
    village: Village, client: As, directive: Directive, changes: dict[int, Any], sentence: str
) -> None:
    actions.add(directive, span=(0, 5), wanted=actions.Wanted(text=LIGHTS, lead=village.works), by=village.tu, at=at("2026-01-06 09:00"))
    before = Draft.objects.count()
    faulty = [changes.get(place, cell) for place, cell in enumerate(GOOD)]

    page = checked(client.of(village.tu), directive, [1, "Vớt bèo", *GOOD[2:]], faulty, take="1").content.decode()

    assert sentence in page
    assert "Bỏ qua dòng 4" in page
    assert "Chưa có gì được nhập" in page
    assert Draft.objects.count() == before


def test_only_the_rows_that_the_clerk_leaves_are_left(village: Village, client: As, directive: Directive) -> None:
    before = Draft.objects.count()
    rows = ([1, "Vớt bèo", *GOOD[2:]], [2, "Quét dọn", "Phòng Mây", "", "", ""], [3, "", "Phòng Kinh tế", "", "", ""])

    checked(client.of(village.tu), directive, *rows, take="1", leave=["4"])
    assert Draft.objects.count() == before
    checked(client.of(village.tu), directive, *rows, take="1", leave=["4", "5"], form_key="m" * 24)

    assert Draft.objects.count() == before + 1
    assert Draft.objects.latest("pk").text == "Vớt bèo"


def test_the_list_comes_back_as_excel_with_what_is_to_be_mended(village: Village, client: As, directive: Directive) -> None:
    handed = checked(client.of(village.tu), directive, GOOD, [2, "Quét dọn", "Phòng Mây", "", "", ""], remarks="1")

    assert handed["Content-Type"] == XLSX
    sheet: Any = openpyxl.load_workbook(io.BytesIO(handed.content)).active
    rows = [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
    faulty = next(row for row in rows if "Quét dọn" in row)
    assert "Không rõ “Phòng Mây”" in faulty[-1]
    assert any(row[-1] == "Cần sửa" for row in rows)


def test_columns_may_be_chosen_anew_and_the_list_stays(village: Village, client: As, directive: Directive) -> None:
    clerk = client.of(village.tu)
    told = mapped(sent(clerk, directive, book(GOOD)).content.decode())
    assert told.items() >= {"head": "1", "text": "1", "lead": "2", "support": "3", "due": "4", "document": "5"}.items()

    wrong = clerk.post(address(directive), told | {"lead": "1"}).content.decode()
    assert "Mỗi cột chỉ dùng một lần" in wrong
    assert told["kept"] in wrong
    again = clerk.post(address(directive), told | {"map": "1"}).content.decode()
    assert "Quét dọn ba thôn" in again
    assert clerk.post(address(directive), told | {"kept": "x" + told["kept"]}).status_code == 404


@pytest.mark.parametrize(
    ("file", "typed", "sentence"),
    [
        (lambda: book(GOOD, name="TUYỆT MẬT.xlsx"), {}, "có dấu “Tuyệt mật”"), (lambda: book([1, "Kế hoạch TỐI MẬT", *GOOD[2:]]), {}, "có dấu “Tối mật”"),
        (lambda: book(GOOD), {"secrecy": "secret"}, "Tối mật"), (lambda: book(GOOD), {"secrecy": ""}, "Chưa chọn độ mật"),
        (lambda: SimpleUploadedFile("a.xlsx", b"khong phai"), {}, "không phải bảng Excel"), (lambda: SimpleUploadedFile("a.xlsx", b""), {}, "rỗng"),
    ],
)  # fmt: skip
def test_a_file_that_is_secret_or_no_list_is_refused(
    village: Village, client: As, directive: Directive, file: Any, typed: dict[str, str], sentence: str
) -> None:
    page = sent(client.of(village.tu), directive, file(), **typed).content.decode()

    assert sentence in page
    assert 'name="kept"' not in page


def test_many_rows_are_stored_with_as_many_statements_as_few(
    village: Village, directive: Directive, django_assert_num_queries: Any
) -> None:
    def taken(many: int) -> list[Draft]:
        into = Directive.objects.get(pk=directive.pk)
        listed = [importing.Listed(number=n, text=f"Việc {n}", lead=village.works, supporting=[village.culture]) for n in range(many)]
        return importing.take_in(into, rows=importing.drawn(into, rows=listed), name="viec.xlsx", by=village.tu, at=at("2026-01-06 09:00"))

    with CaptureQueriesContext(connection) as few:
        taken(2)
    with django_assert_num_queries(len(few)):
        drafts = taken(20)

    assert [list(draft.supporting.all()) for draft in Draft.objects.filter(pk__in=[one.pk for one in drafts])] == [[village.culture]] * 20


def test_a_list_of_several_documents_goes_to_each(village: Village, client: As, directive: Directive) -> None:
    identity = actions.Identity(number="13/KH-UBND", type="Kế hoạch", issuer=IDENTITY.issuer, issued_on=IDENTITY.issued_on, title="Sạch thôn")
    other = actions.register("Sạch thôn", identity=identity, by=village.tu, at=at("2026-01-06 08:00"))
    before = Draft.objects.count()

    checked(client.of(village.tu), directive, GOOD, [2, "Vớt bèo", "Phòng Kinh tế", "", "quý II/2026", "Kế hoạch số 13/KH-UBND"], take="1")

    assert Draft.objects.count() == before + 2
    assert Draft.objects.get(directive=other).due_on == date(2026, 6, 30)


def test_nobody_else_brings_a_list(village: Village, client: As, directive: Directive) -> None:
    assert client.of(village.minh).get(address(directive)).status_code == 404
    assert client.of(village.lan).get(address(directive)).status_code == 403
    with pytest.raises(NotAllowed):
        importing.take_in(directive, rows=[], name="x", by=village.minh, at=at("2026-01-06 09:00"))


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("30/06/2026", date(2026, 6, 30)), ("30-6-2026", date(2026, 6, 30)), ("2026-06-30 00:00:00", date(2026, 6, 30)), ("46203", date(2026, 6, 30)),
        ("Trước ngày 30/6/2026", date(2026, 6, 30)), ("tháng 2/2028", date(2028, 2, 29)), ("Quý IV/2026", date(2026, 12, 31)), ("năm 2026", date(2026, 12, 31)),
        ("", None), ("Thường xuyên", None),
    ],
)  # fmt: skip
def test_a_day_is_read_as_offices_write_it(words: str, day: date | None) -> None:
    assert days.due(words) == day


@pytest.mark.parametrize("words", ["sớm", "13/2026", "31/02/2026", "quý V/2026", "30/6"])
def test_what_is_no_day_is_not_guessed(words: str) -> None:
    with pytest.raises(days.NoDay):
        days.due(words)


def test_columns_are_guessed_by_their_heads() -> None:
    assert columns.guess(["TT", "Tên công việc", "Cơ quan phối hợp", "Cơ quan thực hiện", "Hạn"]) == {"text": 1, "support": 2, "lead": 3, "due": 4}
    assert columns.guess(["a", "b"]) == {}
    assert columns.head_of([(1, ["x"]), (4, ["Nhiệm vụ", "Chủ trì"]), (5, ["Thay bóng", "Phòng Kinh tế"])]) == 1
