import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from danvan.base.people.models import Person
from danvan.check.scorecards.tests.acts import done
from tests.village import Village, at
from tests.worlds import As

NOW = at("2026-02-10 09:00")
PERIOD = {"tu": "2026-01-01", "den": "2026-03-31"}


def page(client: As, name: str, *args: str, status: int = 200, **asked: str) -> str:
    response = client.get(reverse(f"scorecards:{name}", args=args), PERIOD | asked)
    assert response.status_code == status
    return " ".join(response.content.decode().split())


def test_everyone_sees_all_scored_agencies_by_name_with_their_totals(village: Village, client: As) -> None:
    done("answered", agency=village.works, at=NOW, on_time=True)
    shown = page(client, "list")
    names = [agency.name for agency in (village.culture, village.works, village.province, village.commune)]
    places = [shown.index(f">{name}</a>") for name in sorted(names)]
    assert places == sorted(places)
    assert village.front.name not in shown.split("<footer")[0].split("<main")[1]
    assert "20 trên 20 điểm" in shown
    assert shown.count("Chưa có dữ liệu") == 3


def test_an_agencys_page_shows_points_numbers_and_what_has_no_data(village: Village, client: As) -> None:
    for number in range(3):
        done("answered", agency=village.works, at=NOW, on_time=number > 0)
    done("published", agency=village.works, at=NOW, under=10)
    shown = page(client, "page", village.works.code)
    assert "13,33 trên 20 điểm" in shown
    assert "3 việc" in shown
    assert "Chưa đủ 10 phiếu" in shown
    assert "Chưa có dữ liệu" in shown
    assert "Bảng điểm có 50 điểm" in shown
    assert reverse("scorecards:line", args=[village.works.code, "answered-on-time"]) in shown


def test_points_are_drawn_as_bars_for_the_criteria_that_have_data(village: Village, client: As) -> None:
    assert "dv-chart" not in page(client, "page", village.works.code)
    for number in range(4):
        done("answered", agency=village.works, at=NOW, on_time=number > 0)
    shown = page(client, "page", village.works.code)
    assert shown.count('<rect class="dv-chart__bar"') == 1
    assert '<rect class="dv-chart__bar" width="75.00"' in shown
    assert '<td class="dv-number">15 trên 20 điểm</td>' in shown


def test_staff_see_which_sources_nobody_has_verified(village: Village, client: As) -> None:
    assert "(chưa kiểm chứng)" not in page(client, "page", village.works.code)
    assert "(chưa kiểm chứng)" not in page(As().of(village.lan), "page", village.works.code)
    assert page(As().of(village.minh), "page", village.works.code).count("(chưa kiểm chứng)") == 3
    assert "(unverified)" not in page(client, "page", village.works.code)


def test_a_line_shows_its_entries_and_the_arithmetic(village: Village, client: As) -> None:
    entries = [done("answered", agency=village.works, at=NOW, on_time=number > 0) for number in range(4)]
    shown = page(client, "line", village.works.code, "answered-on-time")
    assert "3 trên 4 việc = 75 %; 20 điểm × 75 % = 15 điểm" in shown
    assert shown.count("Đúng hạn") == 3
    assert shown.split("<main")[1].count("Trễ hạn") == 1  # the way to what is overdue bears the same words
    assert all(f"Số {entry.pk}," in shown for entry in entries)
    assert not [entry for entry in entries if entry.code in shown]  # nobody lists the codes of what people sent
    own = page(As().of(village.minh), "line", village.works.code, "answered-on-time")
    assert all(entry.code in own for entry in entries)
    assert "10/02/2026" in shown


def test_a_share_is_shown_in_percent_of_those_who_answered(village: Village, client: As) -> None:
    done("published", agency=village.works, at=NOW, n=40, estimate=0.825)
    shown = page(client, "line", village.works.code, "people-satisfied")
    assert "82,50 % của 40 phiếu" in shown
    assert "33 trên 40 phiếu = 82,50 %; 20 điểm × 82,50 % = 16,50 điểm" in shown


def test_a_line_without_data_says_so(village: Village, client: As) -> None:
    shown = page(client, "line", village.works.code, "tasks-proven")
    assert "Chưa có dữ liệu" in shown
    assert "Trong kỳ này chưa có việc nào được tính." in shown


def test_pages_read_as_often_for_many_entries_as_for_one(village: Village, client: As) -> None:
    addresses = [
        reverse("scorecards:list"), reverse("scorecards:page", args=[village.works.code]),
        reverse("scorecards:line", args=[village.works.code, "answered-on-time"]),
    ]

    def reads() -> list[int]:
        counts = []
        for address in addresses:
            with CaptureQueriesContext(connection) as queries:
                client.get(address, PERIOD)
            counts.append(len(queries))
        return counts

    done("answered", agency=village.works, at=NOW, on_time=True)
    reads()  # what the process keeps is read now
    few = reads()
    for agency in (village.works, village.culture, village.commune):
        for _ in range(5):
            done("answered", agency=agency, at=NOW, on_time=True)
            done("finished", agency=agency, at=NOW, proven=True)
    assert reads() == few


def test_entries_come_a_hundred_at_a_time(village: Village, client: As) -> None:
    for _ in range(101):
        done("answered", agency=village.works, at=NOW, on_time=True)
    first = page(client, "line", village.works.code, "answered-on-time")
    second = page(client, "line", village.works.code, "answered-on-time", trang="2")
    assert [shown.count("Trả lời phản ánh, kiến nghị</td>") for shown in (first, second)] == [100, 1]
    assert "tu=2026-01-01&amp;den=2026-03-31&amp;trang=1" in second


def test_without_a_period_it_is_this_year_until_today(village: Village, client: As) -> None:
    response = client.get(reverse("scorecards:page", args=[village.works.code]))
    start, end = response.context["start"], response.context["end"]
    assert (start.month, start.day, start.year) == (1, 1, end.year)
    assert end == response.context["today"]


def test_the_end_alone_asks_for_its_year(village: Village, client: As) -> None:
    response = client.get(reverse("scorecards:list"), {"den": "2025-12-31"})
    assert f"{response.context['start']}" == "2025-01-01"
    assert 'value="01/01/2025"' in response.content.decode()


@pytest.mark.parametrize(
    ("asked", "sentence"),
    [
        ({"tu": "hôm qua"}, "Ngày chưa đúng. Hãy ghi như 27/03/2026."),
        ({"den": "2026-02-30"}, "Ngày chưa đúng. Hãy ghi như 27/03/2026."),
        ({"tu": "2026-03-31", "den": "2026-01-01"}, "Ngày đầu kỳ ở sau ngày cuối kỳ. Hãy đổi lại."),
        ({"den": "9999-12-31"}, "Ngày phải từ 01/01/2000 đến 31/12/2100."),
        ({"tu": "0001-01-01"}, "Ngày phải từ 01/01/2000 đến 31/12/2100."),
    ],
)
@pytest.mark.parametrize("name", ["list", "page", "line"])
def test_a_period_that_cannot_be_is_told_in_a_sentence(
    village: Village, client: As, name: str, asked: dict[str, str], sentence: str
) -> None:
    args = {"list": (), "page": (village.works.code,), "line": (village.works.code, "answered-on-time")}[name]
    assert sentence in page(client, name, *args, status=400, **asked)


def test_a_period_may_be_typed_as_people_write_days(village: Village, client: As) -> None:
    done("answered", agency=village.works, at=NOW, on_time=True)
    assert "20 trên 20 điểm" in page(client, "page", village.works.code, tu="10/02/2026", den="10/02/2026")
    assert "Chưa có dữ liệu" in page(client, "page", village.works.code, tu="11/02/2026", den="12/02/2026")


def test_before_any_criterion_a_page_says_so(village: Village, client: As) -> None:
    shown = page(client, "page", village.works.code, tu="2020-01-01", den="2020-12-31")
    assert "Chưa có tiêu chí nào có hiệu lực" in shown


@pytest.mark.parametrize(
    ("name", "args"),
    [("page", ("nowhere",)), ("page", ("an-binh-front",)), ("line", ("an-binh-works", "beauty")),
     ("line", ("an-binh-front", "answered-on-time"))],
)
def test_what_is_not_scored_has_no_page(village: Village, client: As, name: str, args: tuple[str, ...]) -> None:
    page(client, name, *args, status=404)


def test_nothing_of_a_person_is_shown(village: Village, client: As) -> None:
    done("answered", agency=village.works, at=NOW, on_time=True)
    shown = page(client, "line", village.works.code, "answered-on-time").split("<main")[1]
    people = Person.objects.values_list("name", flat=True)
    assert "bà Lan" in people
    assert not [name for name in people if name in shown]
