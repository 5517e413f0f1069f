from pathlib import Path

import pytest
from django.core.cache import cache
from pytest_django import Settings

from danvan.base.agencies.models import Agency
from danvan.base.journal.models import Entry
from danvan.base.people.models import Person, Role
from danvan.base.places import commands as places
from danvan.site.accounts import reset_commands
from tests.village import PASSWORD
from tests.worlds import As

CHAIR = ("open", "chu-tich", "--name", "Nguyễn Văn A", "--email", "a@xa-a.example", "--agency", "00070", "--role", "leader",
         "--post", "Chủ tịch UBND phường", "--reason", "Quyết định 1/QĐ-UBND")  # fmt: skip


@pytest.fixture(autouse=True)
def _empty(db: None, settings: Settings, tmp_path: Path) -> None:
    """Stand at a new installation: nobody, nothing."""
    cache.clear()
    settings.SECOND_FACTOR, settings.NOTICES_FOLDER = "offered", tmp_path / "notices"
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    assert places.agencies(["load", "--commune", "00070"]) == 0


def replaced(**other: str) -> list[str]:
    """Return the words of the command with others behind some of its options, or another code."""
    words = list(CHAIR)
    for option, value in other.items():
        words[1 if option == "code" else words.index(f"--{option}") + 1] = value
    return words


def test_one_commune_is_loaded_alone_with_nobody_above_it() -> None:
    commune = Agency.objects.get()
    assert (commune.code, commune.name, commune.above, commune.kind) == ("00070", "UBND phường Hoàn Kiếm", None, "commune")


def test_the_first_person_sets_a_password_by_the_printed_link_and_serves(capsys: pytest.CaptureFixture[str], client: As) -> None:
    assert reset_commands.accounts([*CHAIR]) == 0
    said = capsys.readouterr().out
    link = said[said.index("/tai-khoan/mat-khau/") :].strip()
    sent = {"password": PASSWORD, "again": PASSWORD, "form_key": "k" * 24}
    shown = client.get(link)
    assert shown.status_code == 200
    assert client.post(link, {**sent, **dict.fromkeys(shown.context["form"].fields, PASSWORD)}).status_code == 302
    assert client.post("/dang-nhap", {"username": "chu-tich", "password": PASSWORD, "form_key": "j" * 24})["Location"] == "/ban-lam-viec"
    for page in ("/van-phong/nhan-su/them", "/van-phong/linh-vuc/", "/van-phong/co-quan/00070/them"):
        assert client.get(page).status_code == 200, page


def test_the_role_stands_in_the_journal_by_the_platform_with_its_reason() -> None:
    assert reset_commands.accounts([*CHAIR]) == 0
    role = Role.objects.get()
    assert (role.person.code, role.word, role.post, role.agency.code) == ("chu-tich", "leader", "Chủ tịch UBND phường", "00070")
    entry = Entry.objects.get(word="office.granted")
    assert (entry.agency, entry.content.by, entry.content.private["reason"]) == (role.agency, None, "Quyết định 1/QĐ-UBND")


@pytest.mark.parametrize(
    ("other", "sentence"),
    [
        ({"agency": "99999"}, "không có cơ quan nào mang mã “99999”"), ({"code": "Có Dấu"}, "tên đăng nhập có từ 3"),
        ({"email": "không phải"}, "không phải địa chỉ thư điện tử"), ({"reason": " "}, "chưa ghi lý do"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_and_nobody_is_let_in(
    other: dict[str, str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert reset_commands.accounts(replaced(**other)) == 1
    assert sentence in capsys.readouterr().err
    assert not Person.objects.exists()


def test_an_account_that_is_there_gets_no_second_role_by_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert [reset_commands.accounts([*CHAIR]) for _ in range(2)] == [0, 1]
    assert "đã có tài khoản “chu-tich”" in capsys.readouterr().err
    assert Role.objects.count() == 1


def test_an_unknown_commune_is_refused_with_a_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert places.agencies(["load", "--commune", "70"]) == 1
    assert "không có xã, phường mang mã 70" in capsys.readouterr().err
