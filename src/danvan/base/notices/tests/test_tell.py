from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import LazySettings

from danvan.base.jobs import actions as jobs
from danvan.base.notices import actions as notices
from danvan.base.notices.models import Notice
from tests.ground import Errand, entries, errand
from tests.mailbox import Mailbox, mailbox
from tests.village import Village, at

__all__ = ["mailbox"]
NOW = at("2026-08-28 09:00")
MINUTE = timedelta(minutes=1)


@pytest.fixture
def asked(village: Village) -> Errand:
    return errand(village.works, at=NOW, by=village.lan)


@pytest.fixture
def folder(settings: LazySettings, tmp_path: Path) -> Path:
    settings.NOTICES_FOLDER, settings.EMAIL_HOST = tmp_path / "notices", ""
    return tmp_path / "notices"


def work(*, minutes: int = 0) -> None:
    """Do all that is due, and what follows from it."""
    while jobs.run_due(at=NOW + minutes * MINUTE):
        pass


def test_an_agency_is_told_once_however_often_the_reaction_runs(asked: Errand, folder: Path) -> None:
    for _ in range(3):
        notices.tell_agency(entries(asked)[0], at=NOW)
    work()
    work(minutes=60)
    assert Notice.objects.get().address == "an-binh-works@an-binh.example"
    assert len(list(folder.iterdir())) == 1


def test_two_addresses_get_a_message_each(asked: Errand, folder: Path) -> None:
    for address in ("tu@an-binh.example", "hoa@an-binh.example", "tu@an-binh.example"):
        notices.tell(entries(asked)[0], address=address, at=NOW)
    work()
    assert {text.read_text().partition("\n")[0] for text in folder.iterdir()} == {
        "To: an-binh-works@an-binh.example", "To: hoa@an-binh.example", "To: tu@an-binh.example",
    }


def test_an_agency_without_an_address_is_told_nothing(village: Village, folder: Path) -> None:
    village.works.email = ""
    village.works.save()
    errand(village.works, at=NOW)
    work()
    assert not Notice.objects.exists()


def test_a_message_says_which_matter_and_nothing_of_what_it_is_about(asked: Errand, folder: Path) -> None:
    work()
    (text,) = (path.read_text() for path in folder.iterdir())
    assert asked.matter.code in text
    assert "Cầu gỗ" not in text
    assert "Lan" not in text


def test_a_message_goes_through_a_mail_server(asked: Errand, mailbox: Mailbox) -> None:
    work()
    (letter,) = mailbox.letters
    notice = Notice.objects.get()
    assert letter["To"] == "an-binh-works@an-binh.example"
    assert letter["Subject"].strip() == notice.subject
    assert letter["Message-ID"].startswith(f"<notice-{notice.pk}.")
    assert asked.matter.code in letter.get_content()
    assert notice.sent_at == NOW


def test_a_mail_server_that_refuses_is_tried_again_and_the_message_comes_once(asked: Errand, mailbox: Mailbox) -> None:
    mailbox.refuses = True
    work()
    assert Notice.objects.get().sent_at is None
    mailbox.refuses = False
    work(minutes=1)
    work(minutes=60)
    assert len(mailbox.letters) == 1
    assert Notice.objects.get().sent_at == NOW + MINUTE


def test_a_mail_server_that_is_not_there_loses_nothing(
    asked: Errand, mailbox: Mailbox, settings: LazySettings
) -> None:
    there, settings.EMAIL_PORT = settings.EMAIL_PORT, 1  # where nobody listens
    work()
    settings.EMAIL_PORT = there
    work(minutes=1)
    assert len(mailbox.letters) == 1
