from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from danvan.base.agencies.models import Succession
from danvan.base.office import actions as office
from danvan.check.surveys import actions as surveys
from danvan.check.surveys.models import Survey
from tests.province import Province, settle
from tests.village import at
from tests.worlds import As

NOW = at("2026-07-01 08:00")


@pytest.fixture
def province(db: None) -> Province:
    return settle()


@pytest.fixture
def running(province: Province) -> Survey:
    return surveys.launch(province.communes[0].agency, by=province.communes[0].chair, at=NOW)


@pytest.fixture
def where(province: Province, running: Survey) -> str:
    """Return the address of the merger of two communes, one of which runs a survey."""
    case = office.propose_succession(
        "merge", before=[commune.agency for commune in province.communes], after=[office.Founded(name="UBND xã Tân Bình")],
        on=date(2999, 6, 1), basis="1686/NQ-UBTVQH15", by=province.keeper, at=NOW,
    )
    return reverse("office:succession", args=[case.matter.code])


def send(client: As, where: str, verb: str, **typed: Any) -> Any:
    return client.post(f"{where}{verb}", {"form_key": verb.ljust(24, "k"), **typed})


def test_a_running_survey_is_previewed_as_what_has_no_date(
    province: Province, client: As, running: Survey, where: str
) -> None:
    page = client.of(province.chair).get(where)
    assert page.status_code == 200
    assert running.matter.code in page.content.decode()
    assert "Không tính hạn" in page.content.decode()


def test_communes_that_run_a_survey_are_confirmed_and_taken_back(province: Province, client: As, where: str) -> None:
    client.of(province.chair)
    assert "Hãy đánh dấu" in send(client, where, "confirm").content.decode()
    assert send(client, where, "confirm", sure="on").status_code == 302
    assert "Đã xác nhận, chờ đến ngày" in client.get(where).content.decode()
    assert send(client, where, "undo").status_code == 302
    assert "Đã rút lại" in client.get(where).content.decode()


def test_a_commune_that_runs_a_survey_is_shared_out(province: Province, client: As, running: Survey) -> None:
    case = office.propose_succession(
        "split", before=[running.matter.agency], on=date(2999, 6, 1), basis="1/NQ", by=province.keeper, at=NOW,
        after=[office.Founded(name=f"UBND xã Tân Hòa {side}") for side in ("Bắc", "Nam")],
    )
    where = reverse("office:succession", args=[case.matter.code])
    client.of(province.chair)
    assert "Hồ sơ: " + running.matter.code in client.get(where).content.decode()
    named = ("place:xa1-thuong", "place:xa1-ha", "agency:xa1-kt", "person:xa1-ct", "person:xa1-tn")
    shares = dict.fromkeys((*named, f"matter:{running.matter.code}"), case.after[1].code)
    assert send(client, where, "share", **shares).status_code == 302
    assert Succession.objects.get().shares == shares
