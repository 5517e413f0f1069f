from pathlib import Path
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.core.cache import cache
from django.utils import timezone
from pytest_django import Settings

from danvan.base.jobs import actions as jobs
from danvan.base.journal.models import Entry
from danvan.base.office.actions import factors, roles
from danvan.base.office.actions.roles import Post
from danvan.base.people import actions as people
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.site.accounts import reset_commands
from danvan.site.village import settle
from tests.village import PASSWORD, Village
from tests.worlds import As

KEY = {"form_key": "k" * 24}


@pytest.fixture(autouse=True)
def _required(settings: Settings, tmp_path: Path) -> None:
    settings.SECOND_FACTOR = "required"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.NOTICES_FOLDER = tmp_path / "notices"


@pytest.fixture
def village(db: None) -> Village:
    cache.clear()
    return settle(password=PASSWORD)


def of(actor: Actor) -> Person:
    assert isinstance(actor.person, Person)
    return actor.person


def enter(client: As, name: str) -> Any:
    return client.post("/dang-nhap", {"username": name, "password": PASSWORD, **KEY})


def sent(settings: Settings) -> str:
    """Return what was sent, after the worker has done what is due."""
    for _ in range(2):  # the first makes the letter, the second sends it
        jobs.run_due(at=timezone.now())
    return "".join(path.read_text(encoding="utf-8") for path in sorted(Path(settings.NOTICES_FOLDER).glob("*.txt")))


def test_whose_factor_was_taken_away_is_logged_out_told_and_sets_a_new_one(
    village: Village, client: As, settings: Settings
) -> None:
    now = timezone.now()
    TOTP.activate(of(village.minh), "JBSWY3DPEHPK3PXP")
    TOTP.activate(of(village.mai), "JBSWY3DPEHPK3PXP")
    people.keep_contact(of(village.minh), kind="email", value="minh@an-binh.example", at=now)
    Role.objects.create(person=of(village.tu), agency=village.commune, word="administrator", valid_from=now.date())
    minh, mai = As().of(village.minh), As().of(village.mai)
    assert minh.get("/tai-khoan").status_code == mai.get("/tai-khoan").status_code == 200
    asked = factors.ask_reset(of(village.minh), agency=village.works, reason="Mất máy", by=village.hoa, at=now)
    assert minh.get("/tai-khoan").status_code == 200
    factors.confirm_reset(asked, by=village.tu, at=now)
    assert minh.get("/tai-khoan")["Location"].startswith("/dang-nhap")
    assert mai.get("/tai-khoan").status_code == 200
    assert list(Authenticator.objects.values_list("user__code", flat=True)) == ["mai"]
    enter(client, "minh")
    assert client.get("/ban-lam-viec")["Location"] == "/tai-khoan/bao-mat"
    letter = sent(settings)
    assert "minh@an-binh.example" in letter
    assert "đặt cách xác thực mới" in letter


def test_the_officer_at_the_server_takes_one_away_and_the_journal_has_it(
    village: Village, capsys: pytest.CaptureFixture[str]
) -> None:
    TOTP.activate(of(village.hoa), "JBSWY3DPEHPK3PXP")
    assert reset_commands.accounts(["reset-factor", "hoa", "--reason", "Chủ tịch mất máy"]) == 0
    assert not Authenticator.objects.exists()
    entry = Entry.objects.get(word="office.factors_reset")
    assert (entry.agency, entry.content.by) == (village.commune, None)
    assert entry.content.private["reason"] == "Chủ tịch mất máy"
    assert "Đã gỡ xác thực bước hai của hoa" in capsys.readouterr().out


def test_a_name_that_nobody_has_or_an_empty_reason_changes_nothing(
    village: Village, capsys: pytest.CaptureFixture[str]
) -> None:
    assert reset_commands.accounts(["reset-factor", "khong-co", "--reason", "x"]) == 1
    assert reset_commands.accounts(["reset-factor", "hoa", "--reason", " "]) == 1
    assert "chưa ghi lý do" in capsys.readouterr().err
    assert not Entry.objects.filter(word="office.factors_reset").exists()


def test_the_officer_at_the_server_confirms_a_role_where_nobody_else_can(
    village: Village, capsys: pytest.CaptureFixture[str]
) -> None:
    post, now = Post(word="officer", post="Chuyên viên", valid_from=timezone.localdate()), timezone.now()
    wanted = roles.grant_role(of(village.ba), agency=village.works, post=post, by=village.hoa, at=now)
    assert reset_commands.accounts(["confirm-role", wanted.matter.code, "--reason", " "]) == 1
    assert not Role.objects.filter(person=village.ba.person).exists()
    assert reset_commands.accounts(["confirm-role", wanted.matter.code, "--reason", "Quyết định 5/QĐ-UBND"]) == 0
    assert Role.objects.get(person=village.ba.person).agency == village.works
    granted = Entry.objects.get(word="office.granted")
    assert (granted.content.by, granted.content.private["reason"]) == (None, "Quyết định 5/QĐ-UBND")
    assert reset_commands.accounts(["confirm-role", wanted.matter.code, "--reason", "lần nữa"]) == 1
    assert "Đã xác nhận chức danh của ba" in capsys.readouterr().out
