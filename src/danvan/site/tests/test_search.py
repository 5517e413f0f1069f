"""The page of search: what it shows, where it leads, and how it goes on."""

from datetime import timedelta

import pytest
from django.urls import reverse

from danvan.base.matters import codes
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from danvan.do.directives import actions as directives
from danvan.site.village import Village
from tests.village import at
from tests.worlds import As

NOW = at("2026-08-28 09:00")
PAGE = "/tim-kiem"


def sent(village: Village, text: str, *, days_ago: int = 0) -> Petition:
    """Return a petition of bà Lan, sent some days ago."""
    return petitions.submit(text, place=village.thon_dong, by=village.lan, at=NOW - timedelta(days=days_ago))


def shown(client: As, **asked: str) -> str:
    """Return the page that answers a question."""
    return str(client.get(PAGE, asked).content.decode())


def hits(page: str) -> int:
    """Return how many results a page shows, what is nearly meant not among them."""
    return page.split("Có phải bạn tìm")[0].count('class="dv-found__where"')


def test_the_page_says_how_to_ask_and_every_page_leads_to_it(client: As, db: None) -> None:
    assert f'href="{PAGE}"' in client.get("/").content.decode()
    page = client.get(PAGE).content.decode()
    assert "ngoặc kép" in page
    assert "Không tìm thấy" not in page


def test_words_without_marks_find_what_is_written_with_them_and_are_marked_in_its_own_letters(
    client: As, village: Village
) -> None:
    sent(village, "Đèn đường <b>ngã ba</b> tắt đã một tuần")
    page = shown(client.of(village.lan), tim="den duong")
    assert '<mark class="dv-mark">Đèn</mark> <mark class="dv-mark">đường</mark> &lt;b&gt;ngã' in page
    assert "Phản ánh, kiến nghị · " in page
    assert "Thôn Đông · <time" in page


def test_nobody_else_finds_it_and_is_told_what_to_try(client: As, village: Village) -> None:
    sent(village, "Đèn đường tắt")
    page = shown(client, tim="đèn đường")
    assert "Không tìm thấy gì" in page
    assert "mã theo dõi" in page
    assert "Thôn Đông · " not in page
    assert "tắt" not in page


def test_what_is_nearly_meant_is_offered(client: As, village: Village) -> None:
    sent(village, "Đèn đường ngã ba tắt")
    for question in ("đèn đườ", "đèn đường cháy", '"đường đèn" ngã'):
        page = shown(client.of(village.lan), tim=question)
        assert "Không tìm thấy gì" in page
        assert "Có phải bạn tìm" in page, question


def test_the_code_of_a_matter_leads_straight_to_it_for_who_sees_it_and_nobody_else(client: As, village: Village) -> None:
    code = sent(village, "Đèn tắt").matter.code
    assert client.get(PAGE, {"tim": code}).status_code == 200
    for typed in (code, code.lower(), f"{code[:4]}-{code[4:]}", f" {code} "):
        found = client.of(village.lan).get(PAGE, {"tim": typed})
        assert (found.status_code, found["Location"]) == (302, reverse("petitions:page", args=[code])), typed


def test_a_secret_code_is_not_looked_for_but_led_to_its_own_page(client: As, db: None) -> None:
    found = client.get(PAGE, {"tim": codes.secret("a form")})
    assert (found.status_code, found["Location"]) == (302, reverse("site:follow"))


def test_pages_go_on_by_key_each_matter_once_newest_first(client: As, village: Village) -> None:
    every = [sent(village, f"Đèn số {n} tắt", days_ago=n).matter.code for n in range(45)]
    seen, page = [], client.of(village.lan).get(PAGE, {"tim": "đèn", "nha": "petitions"}).content.decode()
    while True:
        seen += [code for code in every if f">{code}<" in page]
        if 'rel="next"' not in page:
            break
        following = page.split('rel="next" href="?')[1].split('"')[0].replace("&amp;", "&")
        page = client.get(f"{PAGE}?{following}").content.decode()
    assert seen == every
    assert "Về kết quả mới nhất" in page


@pytest.mark.parametrize(
    ("asked", "many"),
    [
        ({"nha": "petitions"}, 2), ({"nha": "directives"}, 0), ({"noi": "thon-dong"}, 2), ({"noi": "thon-doai"}, 0),
        ({"co_quan": "an-binh"}, 2), ({"co_quan": "an-binh-works"}, 0), ({"tu": "27/08/2026"}, 1),
        ({"den": "27/08/2026"}, 1), ({"tu": "01/08/2026", "den": "28/08/2026"}, 2), ({"tu": "29/08/2026"}, 0),
    ],
)  # fmt: skip
def test_filters_narrow_what_is_found(client: As, village: Village, asked: dict[str, str], many: int) -> None:
    sent(village, "Đèn tắt")
    sent(village, "Đèn mờ", days_ago=3)
    assert hits(shown(client.of(village.lan), tim="đèn", **asked)) == many
    assert hits(shown(client, **asked)) == many  # without any word too


def test_what_is_typed_wrong_is_said_and_stays(client: As, village: Village) -> None:
    page = shown(client, tim="đèn", tu="30/08/2026", den="01/08/2026")
    assert "Ngày cuối trước ngày đầu" in page
    assert 'value="đèn"' in page
    assert "Ngày chưa đúng" in shown(client, tim="đèn", tu="hôm qua")
    assert "tối đa 300" in shown(client, tim="đèn " * 100)
    assert client.get(PAGE, {"tim": "đèn", "truoc": "9" * 40}).status_code == 200


def test_titles_complete_what_is_being_typed_for_who_sees_them(client: As, village: Village) -> None:
    sent(village, 'Đèn "đường" tắt')
    sent(village, "Cống tắc")
    where = reverse("site:suggest")
    assert client.get(where, {"tim": "đèn đư"}).content.decode().strip() == ""
    offered = client.of(village.lan).get(where, {"tim": "den du"}).content.decode().strip()
    assert offered == '<option value="Đèn &quot;đường&quot; tắt"></option>'
    assert client.get(where, {"tim": "d"}).content.decode().strip() == ""


def test_a_document_is_found_by_its_number_and_by_everyone_once_it_is_published(client: As, village: Village) -> None:
    identity = directives.Identity(
        number="170/KH-UBND", type="Kế hoạch", issuer="UBND xã An Bình", issued_on=NOW.date(), title="Sửa đèn đường",
    )
    directive = directives.register("Giao Phòng Kinh tế sửa đèn.", identity=identity, by=village.tu, at=NOW)
    assert f">{directive.matter.code}<" not in shown(client, tim="170/KH-UBND")
    directives.publish(directive, basis="khoản 1 Điều 11", by=village.hoa, at=NOW)
    assert f">{directive.matter.code}<" in shown(client, tim="170/kh-ubnd")
    assert f">{directive.matter.code}<" not in shown(client, tim="17/kh-ubnd")
