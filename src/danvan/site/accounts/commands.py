"""`danvan contacts`: a new key for contact data and for who sent what, and everything under it; or what lies in clear sealed."""

import argparse
import sys
from pathlib import Path
from secrets import token_urlsafe

from allauth.mfa.models import Authenticator
from django.conf import settings
from django.db import transaction

from danvan.base.files import disk
from danvan.base.notices.models import Follower
from danvan.base.people import actions as people
from danvan.base.people import resealing, sealing


def contacts(words: list[str]) -> int:
    """Make a new key, put every sealed value under it, and only then forget the old keys; or seal what lies in clear."""
    parser = argparse.ArgumentParser(prog="danvan contacts", description="Khóa của thông tin liên hệ và của họ tên, địa chỉ trong đơn.")
    parser.add_argument("what", choices=["rotate", "seal"], help="rotate: đổi khóa; seal: niêm phong những gì phiên bản trước còn để ngỏ")
    parser.add_argument("--keep-old", action="store_true", help="giữ khóa cũ, để mở bản sao lưu trước khi đổi")
    asked = parser.parse_args(words)
    if asked.what == "seal":
        sys.stdout.write(f"Đã niêm phong {resealing.seal_rest()} mục còn để ngỏ.\n")
        return 0
    if not settings.CONTACT_KEYS:  # else whoever sets the environment has put a new one in front
        _write([token_urlsafe(64), *_read()])
    many = rotate()
    if not settings.CONTACT_KEYS and not asked.keep_old:
        _write(_read()[:1])
    sys.stdout.write(f"Đã đặt {many} mục dưới khóa mới.\n")
    return 0


def rotate() -> int:
    """Put contacts, names in matters, addresses left with them and secrets of second factors under the newest key; return how many."""
    many = people.rotate() + resealing.renew()
    with transaction.atomic():
        for follower in Follower.objects.select_for_update().exclude(address=None).iterator():
            Follower.objects.filter(pk=follower.pk).update(address=follower.address.renewed())
            many += 1
        for factor in Authenticator.objects.select_for_update().iterator():
            sealed = {name: sealing.Envelope(factor.data[name]).renewed().token for name in SEALED if name in factor.data}
            Authenticator.objects.filter(pk=factor.pk).update(data={**factor.data, **sealed})
            many += bool(sealed)
    return many


SEALED = ("secret", "seed")  # of an app, of recovery codes


def _read() -> list[str]:
    return Path(settings.CONTACT_KEYS_FILE).read_text(encoding="utf-8").split()


def _write(keys: list[str]) -> None:
    disk.write(Path(settings.CONTACT_KEYS_FILE), data="\n".join(keys).encode())
