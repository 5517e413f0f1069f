"""Whether the keys of this machine are those under which things were sealed: one that was lost and made anew opens nothing, and says nothing."""

from collections.abc import Iterator
from typing import Any

from django.apps import apps
from django.db.models import Model

from danvan.base.people.models import Contact
from danvan.base.people.sealed_words import BEGINS
from danvan.base.people.sealing import Envelope, InvalidToken, Sealed, index

OTHER_KEYS = (
    "Khóa contact-keys của máy này không mở được thông tin đã niêm phong ({tables}). Hãy đặt lại khóa từ bản sao lưu và khởi động lại:"
    " những gì được niêm phong từ giờ nằm dưới khóa mới."
)
OTHER_INDEX = "Khóa contact-index-key của máy này khác khóa đã dùng: không tìm được số điện thoại, địa chỉ thư đã lưu. Hãy đặt lại khóa từ bản sao lưu."


def troubles() -> list[str]:
    """Return in sentences which keys are not those of the database; the newest sealed value of each table is tried."""
    shut = [model._meta.db_table for model, newest in _newest() if not _opens(newest)]
    found = [OTHER_KEYS.format(tables=", ".join(shut))] if shut else []
    return found if _is_found() else [*found, OTHER_INDEX]


def _newest() -> Iterator[tuple[type[Model], str]]:
    for model in apps.get_models():
        for name in (field.attname for field in model._meta.concrete_fields if isinstance(field, Sealed)):
            rows: Any = model._base_manager.filter(**{f"{name}__startswith": BEGINS})
            if row := rows.order_by("-pk").only(name).first():
                yield model, vars(row)[name].token
                break


def _opens(token: str) -> bool:
    try:
        return bool(Envelope(token).open())
    except InvalidToken:
        return False


def _is_found() -> bool:
    """Return whether the newest contact that can be opened is found by its index."""
    contact = Contact.objects.exclude(index="").order_by("-pk").first()
    return contact is None or not _opens(contact.value.token) or contact.index == index(contact.kind, value=contact.value.open())
