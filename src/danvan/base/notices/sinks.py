"""Where messages go, by channel; where a channel is not set up, into a folder of files.

Each sink gives a second copy of a message the same id, by which the other side knows it, and says in one of three ways what went
wrong: `Down` (the channel), `BadAddress` (the destination, for good), any other error (this message, now).
"""

import hmac
import re
from collections.abc import Callable
from pathlib import Path
from smtplib import (
    SMTPAuthenticationError,
    SMTPConnectError,
    SMTPHeloError,
    SMTPRecipientsRefused,
    SMTPServerDisconnected,
)

from django.conf import settings
from django.core.mail import EmailMessage

from danvan.base.files import disk
from danvan.base.notices import gateways, sms
from danvan.base.notices.gateways import BadAddress, Down, Refused
from danvan.base.notices.models import Follower, Notice
from danvan.base.people import queries as people
from danvan.base.people import sealing

NO_SUCH_BOX = {550, 551, 553}  # RFC 5321, unless the text says that it is about policy (5.7)
ADDED: list[Callable[[Notice], str]] = []  # asked, in the moment in which a message leaves, for what must not lie with it; the gate fills it
GONE = {-108, -118, -119}  # no such number, no such account, takes no notices: zalo.cloud/zns/guidelines/handle-error-code
ZALO_QUOTA = {-115, -144, -147}


def send(notice: Notice) -> None:
    """Hand a message over to its channel.

    :raises Down: if the channel takes nothing now
    :raises BadAddress: if the destination does not exist
    """
    SINKS[notice.channel](notice) if is_set_up(notice.channel) else to_folder(notice)


def is_set_up(channel: str) -> bool:
    """Return whether a channel leads out of the house."""
    return bool({"email": settings.EMAIL_HOST, "sms": settings.SMS_URL, "zalo": settings.ZALO_URL}[channel])


def for_phone() -> str:
    """Return the channel by which a telephone is reached here: text messages, or Zalo where only that is set up."""
    return "zalo" if is_set_up("zalo") and not is_set_up("sms") else "sms"


def to_mail(notice: Notice) -> None:
    """Send by the mail server of the settings."""
    letter = EmailMessage(notice.subject, said(notice), to=[address(notice)], headers={"Message-ID": f"<{name(notice)}>"})
    try:
        letter.send()
    except SMTPRecipientsRefused as refused:
        raise _judged(*next(iter(refused.recipients.values()))) from refused
    except (SMTPServerDisconnected, SMTPConnectError, SMTPHeloError, SMTPAuthenticationError) as error:
        raise Down(repr(error)) from error
    except OSError as error:
        if type(error).__module__ == "smtplib":  # its other errors are about this letter
            raise
        raise Down(repr(error)) from error


def to_sms(notice: Notice) -> None:
    """Send by the gateway of the settings: `{"id", "to", "from", "text"}`, refused with `{"error": "invalid_number"}`."""
    text = said(notice) if settings.SMS_MARKS else sms.plain(said(notice))
    body = {"id": name(notice), "to": _international(address(notice)), "from": settings.SMS_FROM, "text": text}
    answer = gateways.post(settings.SMS_URL, body=body, headers={"Authorization": f"Bearer {settings.SMS_TOKEN}"})
    if answer.body.get("error") == "invalid_number":
        raise BadAddress("invalid number")
    if answer.status >= 300 and answer.status != 409:  # 409: has this id already
        raise Refused(f"HTTP {answer.status} {str(answer.body.get('error', ''))[:40]}")


def to_zalo(notice: Notice) -> None:
    """Send by Zalo's notification service, in the one approved template of the settings: its data are text and link."""
    first, _, link = said(notice).rpartition(" ")
    body = {
        "phone": _international(address(notice)), "template_id": settings.ZALO_TEMPLATE, "tracking_id": name(notice),
        "template_data": {"text": first, "link": link},
    }
    answer = gateways.post(settings.ZALO_URL, body=body, headers={"access_token": settings.ZALO_TOKEN})
    error = answer.body.get("error", 0 if answer.status < 300 else answer.status)
    if error in GONE:
        raise BadAddress(f"Zalo {error}")
    if error in ZALO_QUOTA or error == -124:  # no quota is left, or our token is not valid: about us, not about the message
        raise Down(f"Zalo {error}")
    if error:
        raise Refused(f"Zalo {error}")


def to_folder(notice: Notice) -> None:
    """Write into a folder, whole or not at all, one file for each message."""
    text = f"To: {address(notice)}\nSubject: {notice.subject}\n\n{said(notice)}"
    disk.write(Path(settings.NOTICES_FOLDER) / f"{notice.pk}.txt", data=text.encode())


def said(notice: Notice) -> str:
    """Return what a message says: before the link of a short one, at the end of a letter, what lies nowhere until now."""
    more = " ".join(words for add in ADDED if (words := add(notice)))
    if not more:
        return notice.body if notice.channel == "email" else notice.body.strip()
    if notice.channel == "email":
        return f"{notice.body}\n{more}\n"
    first, _, link = notice.body.strip().rpartition(" ")
    return f"{first} {more} {link}"


SINKS: dict[str, Callable[[Notice], None]] = {"email": to_mail, "sms": to_sms, "zalo": to_zalo}


def address(notice: Notice) -> str:
    """Return where a message goes, empty if nowhere any more: a person's address is unsealed only when it is used."""
    return reached(notice.follower) if notice.follower else notice.address


def reached(follower: Follower) -> str:
    """Return where a follower is reached today."""
    if follower.person:
        contact = people.confirmed_email(follower.person)
        return contact.value.open() if contact else ""
    return follower.address.open() if follower.address else ""


def name(notice: Notice) -> str:
    """Return the id of a message: signed, so that nobody can make up a bounce of it."""
    return f"notice-{notice.pk}.{_signature(notice.pk)}@{settings.MAIL_DOMAIN}"


def numbered(text: str) -> int | None:
    """Return the number of the message whose id stands in a text; None if none does that we have signed."""
    found = re.search(r"notice-(\d{1,18})\.([0-9a-f]{16})@", text)
    return int(found[1]) if found and hmac.compare_digest(found[2], _signature(int(found[1]))) else None


def _signature(number: int) -> str:
    return hmac.digest(settings.SECRET_KEY.encode(), f"notice:{number}".encode(), "sha256").hex()[:16]


def _judged(code: int, said: bytes) -> Exception:
    text = said.decode(errors="replace")[:150]
    return BadAddress(f"{code} {text}") if code in NO_SUCH_BOX and not text.startswith("5.7") else Refused(f"{code} {text}")


def _international(phone: str) -> str:
    """Return a number as gateways want it: 84912345678."""
    return "84" + sealing.normal("phone", value=phone).removeprefix("0")
