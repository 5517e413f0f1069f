import os
import runpy
import subprocess
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from danvan.site import settings
from danvan.site.tests.processes import danvan, python

pytestmark = pytest.mark.only("sqlite")  # settings are read before any database: shown once
BAD = [  # a setting, a value that nobody can mean, and what the sentence says
    ("DANVAN_HTTPS", "maybe", "DANVAN_HTTPS đang là 'maybe', nhưng phải là on hoặc off."),
    ("DANVAN_WRITERS", "many", "DANVAN_WRITERS đang là 'many', nhưng phải là số nguyên từ 1 trở lên."),
    ("DANVAN_WRITERS", "0", "DANVAN_WRITERS đang là '0', nhưng phải là số nguyên từ 1 trở lên."),
    ("DANVAN_THREADS", "-1", "DANVAN_THREADS đang là '-1', nhưng phải là số nguyên từ 1 trở lên."),
    ("DANVAN_PROXIES", "1", "DANVAN_PROXIES đang là '1', nhưng phải là địa chỉ hoặc dải mạng của các máy chủ trung gian"),
    ("DANVAN_MAIL_PORT", "smtp", "DANVAN_MAIL_PORT đang là 'smtp', nhưng phải là số hiệu cổng"),
    ("DANVAN_MAIL_TLS", "starttls", "DANVAN_MAIL_TLS đang là 'starttls', nhưng phải là on hoặc off."),
    ("DANVAN_ROLE", "root", "DANVAN_ROLE đang là 'root', nhưng phải là app, jobs, owner hoặc login."),
    ("DANVAN_ADDRESS", "https://[::1", "DANVAN_ADDRESS phải là một địa chỉ web"),
    ("DANVAN_ADDRESS", "phananh.xa-a.example", "DANVAN_ADDRESS đang là 'phananh.xa-a.example', nhưng phải là một địa chỉ web, như https://"),
    ("DANVAN_ADDRESS", "https://", "DANVAN_ADDRESS phải là một địa chỉ web"),
    ("DATABASE_URL", "postgresql://danvan:x@127.0.0.1", "DATABASE_URL phải là sqlite:///TỆP hoặc postgresql://"),
    ("DATABASE_URL", "oracle://x/y", "DATABASE_URL phải là sqlite:///TỆP hoặc postgresql://"),
    ("DATABASE_URL", "mysql://u@h/n", "DATABASE_URL phải là sqlite:///TỆP hoặc postgresql://"),
    ("DATABASE_URL", "danvan.db", "DATABASE_URL đang là 'danvan.db', nhưng phải là sqlite:///TỆP hoặc postgresql://"),
    ("DANVAN_SECRET_KEY", "short", "DANVAN_SECRET_KEY phải có từ 50 ký tự trở lên"),
    ("DANVAN_BEARER_KEY", "short", "DANVAN_BEARER_KEY phải có từ 50 ký tự trở lên"),
]
DEPLOYED = {"DANVAN_HOSTS": "dan-van.an-binh.example", "DANVAN_ADDRESS": "https://dan-van.an-binh.example"}
SHOW = "from danvan.site import settings as s; print({})"
TOGETHER = """
import subprocess, sys, time
each = '''
import time; from pathlib import Path; from danvan.site.settings import secret
while time.time() < {begin}: pass
print([secret("NO_SUCH", file=Path(str(number))) for number in range(300)])
'''
command = [sys.executable, "-c", each.format(begin=time.time() + 2)]
for child in [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]:
    print(child.communicate()[0].strip())
"""


@pytest.mark.parametrize(("name", "value", "says"), BAD, ids=[f"{name}={value}" for name, value, _ in BAD])
def test_a_bad_value_is_refused_with_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str, says: str
) -> None:
    monkeypatch.setenv("DANVAN_VAR", str(tmp_path))
    monkeypatch.setenv(name, value)
    with pytest.raises(ImproperlyConfigured) as told:
        runpy.run_path(str(settings.HERE / "settings.py"))
    assert str(told.value).startswith(says)


def test_a_password_in_a_bad_address_is_not_told(tmp_path: Path) -> None:
    told = danvan("check", folder=tmp_path, DATABASE_URL="mysql://danvan:hunter2@127.0.0.1/danvan")
    assert told.returncode == 1
    assert "hunter2" not in told.stdout + told.stderr


def test_a_bad_value_ends_the_program_with_that_sentence_and_nothing_else(tmp_path: Path) -> None:
    name, value, says = BAD[0]
    told = danvan("check", folder=tmp_path, **{name: value})
    assert (told.returncode, told.stdout, told.stderr) == (1, "", f"{says}\n")


def test_the_settings_of_an_installation_pass_the_check_of_a_deployment_with_one_thing_silenced(tmp_path: Path) -> None:
    told = danvan("check", "--deploy", folder=tmp_path, **DEPLOYED)
    assert (told.returncode, told.stdout.strip()) == (0, "Mọi thứ đều ổn."), told.stderr
    assert settings.SILENCED_SYSTEM_CHECKS == ["templates.W003"]  # that our i18n stands in the place of Django's


def test_an_installation_without_https_is_told_so(tmp_path: Path) -> None:
    told = danvan("check", "--deploy", folder=tmp_path, DANVAN_HTTPS="off")
    assert told.returncode == 1
    assert "security.W" in told.stderr


def test_an_address_under_which_it_would_not_answer_is_told(tmp_path: Path) -> None:
    told = danvan("check", "--deploy", folder=tmp_path, DANVAN_ADDRESS="https://phan-anh.an-binh.example")
    assert told.returncode == 1
    assert "DANVAN_HOSTS không có phan-anh.an-binh.example, tên máy của DANVAN_ADDRESS" in told.stderr


def test_no_migration_is_missing(tmp_path: Path) -> None:
    told = danvan("check", "--migrations", folder=tmp_path)
    assert told.returncode == 0, told.stderr


def test_secrets_are_made_once_differ_and_nobody_else_may_read_them(tmp_path: Path) -> None:
    shown = [python(SHOW.format("s.SECRET_KEY, s.BEARER_KEY"), folder=tmp_path).stdout for _ in range(2)]
    assert shown[0] == shown[1]
    keys = list((tmp_path / "var").glob("*-key"))
    assert {path.name for path in keys} == {"secret-key", "bearer-key", "ledger-key", "promise-key", "contact-index-key"}
    assert len({path.read_text() for path in keys}) == len(keys)
    assert all(len(path.read_text()) >= 50 for path in keys)
    assert {path.stat().st_mode & 0o777 for path in keys} == {0o600}


def made(folder: Path) -> "subprocess.CompletedProcess[str]":
    """Read the settings in a process of their own, as each command does, and return what it said."""
    return python("import sys\nfrom danvan.site.commands import _set_up\nsys.exit(not _set_up())", folder=folder, DJANGO_SETTINGS_MODULE="danvan.site.settings")


@pytest.mark.parametrize("name", ["bearer-key", "contact-keys", "contact-index-key"])
def test_a_key_that_is_gone_is_missed_and_no_other_takes_its_place(tmp_path: Path, name: str) -> None:
    assert made(tmp_path).returncode == 0
    file = tmp_path / "var" / name
    kept = file.rename(tmp_path / "kept")
    told = made(tmp_path)
    assert (told.returncode, told.stdout, file.exists()) == (1, "", False)
    assert told.stderr.startswith(f"Thiếu khóa {file}, mà bản cài đặt này đã từng chạy.")
    kept.rename(file)
    assert made(tmp_path).returncode == 0


def test_a_key_of_which_nothing_stored_hangs_is_made_anew(tmp_path: Path) -> None:
    made(tmp_path)
    files = [tmp_path / "var" / name for name in ("secret-key", "ledger-key", "promise-key")]
    before = [file.read_text() for file in files]
    for file in files[:2]:
        file.unlink()
    assert made(tmp_path).returncode == 0
    assert [file.read_text() == text for file, text in zip(files, before, strict=True)] == [False, False, True]


@pytest.mark.parametrize("held", ["", "cut"])
def test_a_key_that_was_cut_short_is_told_and_not_used(tmp_path: Path, held: str) -> None:
    file = tmp_path / "var" / "bearer-key"
    file.parent.mkdir()
    file.write_text(held)
    told = made(tmp_path)
    assert told.returncode == 1
    assert told.stderr.startswith(f"Khóa {file} trống hoặc bị cắt")


def test_a_data_folder_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "var").touch()
    told = made(tmp_path)
    assert told.returncode == 1
    assert f"{tmp_path}/var" in told.stderr
    assert "DANVAN_VAR phải là thư mục" in told.stderr
    assert "Traceback" not in told.stderr


def test_processes_that_begin_at_once_share_one_secret(tmp_path: Path) -> None:
    told = python(TOGETHER, folder=tmp_path).stdout.splitlines()
    assert len(told) == 3
    assert len(set(told)) == 1
    assert "''" not in told[0]


def test_cookies_and_headers_are_strict_where_https_is_on(tmp_path: Path) -> None:
    names = ("SESSION_COOKIE_SECURE", "CSRF_COOKIE_SECURE", "SECURE_SSL_REDIRECT", "SECURE_HSTS_SECONDS")
    code = SHOW.format(f"*(bool(getattr(s, name)) for name in {names!r})")
    assert set(python(code, folder=tmp_path).stdout.split()) == {"True"}
    assert set(python(code, folder=tmp_path, DANVAN_HTTPS="off").stdout.split()) == {"False"}
    assert python(SHOW.format("s.DEBUG, s.X_FRAME_OPTIONS"), folder=tmp_path).stdout.split() == ["False", "DENY"]


def test_what_was_acknowledged_is_on_disk() -> None:
    lite = settings.database("sqlite:///x.sqlite3", role="danvan_app", threads=8)
    assert lite["OPTIONS"]["transaction_mode"] == "IMMEDIATE"
    assert {"journal_mode=WAL", "synchronous=FULL"} <= set(lite["OPTIONS"]["init_command"].replace(";", "").split())
    server = settings.database("postgresql://u:p@127.0.0.1:5432/n", role="danvan_app", threads=8)
    assert server["OPTIONS"]["options"] == "-c role=danvan_app"
    assert server["OPTIONS"]["pool"]["max_size"] == 8
    assert server["CONN_HEALTH_CHECKS"]
    assert not server.get("ATOMIC_REQUESTS")


def test_a_thread_that_serves_pages_does_not_open_the_database_for_each() -> None:
    lite = settings.database("sqlite:///x.sqlite3", role="danvan_app", threads=8)
    assert lite["CONN_MAX_AGE"] > 1  # seconds
    assert not settings.database("sqlite:///x.sqlite3", role="danvan_app", threads=0).get("CONN_MAX_AGE")


def test_each_worker_of_a_test_run_has_files_of_its_own() -> None:
    assert str(settings.VAR) == os.environ["DANVAN_VAR"]
