from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from danvan.base.journal.models import Entry, EntryContent
from danvan.base.moves.table import NotAllowed
from danvan.do.directives import actions
from danvan.do.directives.actions import themes
from danvan.do.directives.forms import themes as forms
from danvan.do.directives.models import Directive, Indicator, Theme
from danvan.do.directives.queries import themes as queries
from danvan.do.directives.tests.plan import IDENTITY, KEY, TEXT, registered
from tests.village import Village, at
from tests.worlds import As

BASIS = "Khoản 1 Điều 11 Luật Thực hiện dân chủ ở cơ sở 10/2022/QH15"
NOW = "2026-01-10 08:00"
SAID = themes.Said(name="Năm kỷ cương, đường thôn sáng", first_year=2026, last_year=2026, motto="Nói đi đôi với làm", focus="Điện đường\nNước sạch")


@pytest.fixture
def theme(village: Village) -> Theme:
    return themes.set_theme(SAID, by=village.tu, at=at(NOW))


def goal(**changes: Any) -> themes.Goal:
    whole: dict[str, Any] = {"name": "Thôn có đèn đường", "sense": "least", "target": Decimal(3), "unit": "thôn"}
    return themes.Goal(**whole | changes)


def plan(village: Village) -> Directive:
    identity = actions.Identity(
        number="7/KH-UBND", type="Kế hoạch", issuer="UBND xã An Bình", issued_on=date(2026, 1, 5), title="Thắp sáng đường thôn giai đoạn 2026-2030",
    )
    text = "ỦY BAN NHÂN DÂN XÃ AN BÌNH\nSố: 7/KH-UBND\nAn Bình, ngày 5 tháng 1 năm 2026\n\nKẾ HOẠCH\nThắp sáng đường thôn giai đoạn 2026-2030\n\n1. Giao Phòng Kinh tế thay bóng đèn.\n"
    return actions.register(text, identity=identity, by=village.tu, at=at("2026-01-06 08:00"))


def post(client: As, theme: Theme, verb: str, key: str = KEY, **typed: Any) -> Any:
    where = reverse("directives:act_on_theme", args=[theme.matter.code, verb])
    version = Theme.objects.get(pk=theme.pk).matter.version
    return client.post(where, {"form_key": key, "version": version} | typed)


@pytest.mark.parametrize(
    ("sense", "result", "standing"),
    [("least", "3", "met"), ("least", "4", "exceeded"), ("least", "2", "missed"), ("most", "3", "met"), ("most", "2", "exceeded"), ("most", "4", "missed")],
)
def test_whether_a_figure_was_met_or_exceeded_follows_from_its_sense(village: Village, theme: Theme, sense: str, result: str, standing: str) -> None:
    one = themes.set_indicator(theme, goal=goal(sense=sense), by=village.tu, at=at(NOW))
    assert one.standing == "waiting"

    themes.report_indicator(one, result=Decimal(result), source="Báo cáo 5/BC-UBND", by=village.tu, at=at("2026-12-20 08:00"))

    assert Indicator.objects.get().standing == standing
    assert Entry.objects.get(word="directives.indicator_reported").facts["standing"] == standing
    (counted,) = queries.standings([theme])
    assert (counted.total, counted.reached, counted.exceeded) == (1, standing != "missed", standing == "exceeded")


def test_a_former_result_and_a_former_name_stay_in_the_journal(village: Village, theme: Theme) -> None:
    one = themes.set_indicator(theme, goal=goal(), by=village.tu, at=at(NOW))
    for result in ("2", "3"):
        themes.report_indicator(one, result=Decimal(result), source="Báo cáo", by=village.tu, at=at("2026-12-20 08:00"))
    themes.change_theme(theme, said=themes.Said(name="Năm mới", first_year=2026, last_year=2030), by=village.tu, at=at(NOW))

    assert [entry.facts["before"] for entry in Entry.objects.filter(word="directives.indicator_reported").order_by("pk")] == [None, "2"]
    changed = EntryContent.objects.get(entry__word="directives.theme_changed").private
    assert changed["before"]["name"] == SAID.name
    assert Theme.objects.get().period == "2026-2030"


def test_only_a_leader_publishes_and_until_then_only_the_agency_sees_it(village: Village, client: As, theme: Theme) -> None:
    page = reverse("directives:theme", args=[theme.matter.code])
    assert As().get(page).status_code == 404
    assert client.of(village.tu).get(page).status_code == 200
    assert client.of(village.mai).get(page).status_code == 404
    with pytest.raises(NotAllowed):
        themes.publish_theme(theme, basis=BASIS, by=village.tu, at=at(NOW))
    assert "Hãy ghi rõ điều" in post(client.of(village.hoa), theme, "publish_theme", basis="cho tốt").content.decode()

    post(client.of(village.hoa), theme, "publish_theme", basis=BASIS)

    shown = As().get(page).content.decode()
    assert SAID.motto in shown
    assert BASIS in shown
    assert "anh Tú" not in shown
    assert SAID.name in As().get(reverse("directives:themes")).content.decode()


def test_a_button_that_was_pressed_after_somebody_else_had_done_the_work_leads_back(village: Village, client: As, theme: Theme) -> None:
    where = reverse("directives:act_on_theme", args=[theme.matter.code, "publish_theme"])
    assert client.of(village.hoa).get(where).status_code == 200
    themes.publish_theme(theme, basis=BASIS, by=village.hoa, at=at(NOW))
    back = client.of(village.hoa).get(where)
    assert (back.status_code, back["Location"]) == (302, reverse("directives:theme", args=[theme.matter.code]))
    assert As().of(village.tu).get(where).status_code == 404  # who may never do it is led nowhere


def test_the_reader_says_theme_and_years_of_the_document_and_a_person_checks(village: Village, client: As) -> None:
    source, clerk = plan(village), client.of(village.tu)
    page = clerk.get(reverse("directives:new_theme") + f"?van-ban={source.matter.code}").content.decode()
    assert "do phần mềm đọc" in page
    assert 'value="2026"' in page
    assert 'value="2030"' in page
    assert "Thắp sáng đường thôn" in page

    typed = {"name": "Đường thôn sáng", "first_year": "2026", "last_year": "2030", "directive": source.pk}
    wrong = clerk.post(reverse("directives:new_theme"), {"form_key": KEY, **typed, "last_year": "2020"}).content.decode()
    assert "Năm cuối không thể" in wrong
    assert "Đường thôn sáng" in wrong
    clerk.post(reverse("directives:new_theme"), {"form_key": KEY, **typed})

    theme = Theme.objects.get()
    assert (theme.directive, theme.period) == (source, "2026-2030")
    link = reverse("directives:theme", args=[theme.matter.code])
    assert link in clerk.get(reverse("directives:page", args=[source.matter.code])).content.decode()


def test_the_newest_documents_of_the_agency_are_offered_and_the_one_that_is_chosen(village: Village, client: As, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forms, "LISTED", 2)
    old, second, newest = (
        actions.register(TEXT, identity=replace(IDENTITY, number=f"{day}/KH-UBND", issued_on=date(2026, 2, day)), by=village.tu, at=at(NOW)) for day in (1, 2, 3)
    )
    clerk, page = client.of(village.tu), reverse("directives:new_theme")

    assert [pk for pk, _name in clerk.get(page).context["form"]["directive"].field.widget.choices] == ["", newest.pk, second.pk]
    from_page = clerk.get(f"{page}?van-ban={old.matter.code}").context["form"]
    assert [pk for pk, _name in from_page["directive"].field.widget.choices] == ["", newest.pk, second.pk, old.pk]
    assert from_page["last_year"].value() is None
    clerk.post(page, {"form_key": KEY, "name": "Cũ", "first_year": "2026", "directive": old.pk})
    assert Theme.objects.get().directive == old


def test_a_clerk_sets_figures_and_writes_results_with_their_source(village: Village, client: As, theme: Theme) -> None:
    clerk = client.of(village.tu)
    typed = {"name": "Thôn có đèn đường", "sense": "least", "target": "3", "unit": "thôn"}
    post(clerk, theme, "set_indicator", **typed)
    assert "đã có chỉ tiêu mang tên đó" in post(clerk, theme, "set_indicator", key="m" * 24, **typed).content.decode()
    one = Indicator.objects.get()
    assert "Chưa ghi nguồn số liệu" in post(clerk, theme, "report_indicator", indicator=one.pk, result="4").content.decode()

    post(clerk, theme, "report_indicator", key="n" * 24, indicator=one.pk, result="4", source="Báo cáo 5/BC-UBND")

    page = clerk.get(reverse("directives:theme", args=[theme.matter.code])).content.decode()
    assert "Vượt" in page
    assert "Báo cáo 5/BC-UBND" in page


def test_who_stands_beside_neither_changes_nor_sees(village: Village, client: As, theme: Theme) -> None:
    with pytest.raises(NotAllowed):
        themes.set_indicator(theme, goal=goal(), by=village.mai, at=at(NOW))
    with pytest.raises(NotAllowed):
        themes.set_theme(SAID, by=village.lan, at=at(NOW))
    assert client.of(village.lan).get(reverse("directives:new_theme")).status_code == 403


def test_the_list_takes_as_many_queries_for_ten_themes_as_for_one(village: Village, theme: Theme) -> None:
    def count() -> int:
        with CaptureQueriesContext(connection) as captured:
            assert [str(one.theme.matter.agency) for one in queries.standings(list(queries.visible(village.tu, at=at(NOW))))]
        return len(captured)

    one = count()
    for year in range(2027, 2036):
        themes.set_theme(themes.Said(name=f"Năm {year}", first_year=year, last_year=year), by=village.tu, at=at(NOW))
    assert count() == one


def test_a_document_without_a_theme_brings_its_title(village: Village) -> None:
    assert queries.read_from(registered(village))["first_year"] == 2026
