"""Where messages go: a mail server, or a folder of files where none is set."""

from pathlib import Path

from django.conf import settings
from django.core.mail import EmailMessage

from danvan.base.files import disk
from danvan.base.notices.models import Notice


def send(notice: Notice) -> None:
    """Hand a message over; a second copy of it bears the same id, by which a mailbox knows it."""
    to_mail(notice) if settings.EMAIL_HOST else to_folder(notice, folder=Path(settings.NOTICES_FOLDER))


def to_mail(notice: Notice) -> None:
    """Send by the mail server of the settings.

    :raises OSError: if it cannot be reached or refuses
    """
    headers = {"Message-ID": f"<notice-{notice.pk}@{settings.MAIL_DOMAIN}>"}
    EmailMessage(notice.subject, notice.body, to=[notice.address], headers=headers).send()


def to_folder(notice: Notice, *, folder: Path) -> None:
    """Write into a folder, whole or not at all, one file for each message."""
    text = f"To: {notice.address}\nSubject: {notice.subject}\n\n{notice.body}"
    disk.write(folder / f"{notice.pk}.txt", data=text.encode())
