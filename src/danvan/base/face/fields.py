"""Fields that most forms have: a person's own words, and a day."""

from datetime import date
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from danvan.base.face import stamps
from danvan.engines import vietnamese

ON_PAPER = _("Hãy xử lý theo quy định về bảo vệ bí mật nhà nước.")
LONGEST = 10_000  # letters of what is typed in a box
FIRST, LAST = date(1900, 1, 1), date(2100, 12, 31)  # days that anybody means
NOT_MEANT = _("Năm phải từ 1900 đến 2100. Hãy xem lại ngày đã ghi.")
TURNS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])  # no letters: the marks of Unicode's annex 9
DIGITS = 18  # of a whole number that every database keeps


class Words(forms.CharField):
    """A person's own words, as they are stored: composed letters (NFC).

    `marks_optional` is False where other fields say whether these words are needed.
    """

    def __init__(self, *, rows: int, missing: str | Promise = "", max_length: int = LONGEST, marks_optional: bool = True, **more: Any) -> None:
        messages: dict[str, Any] = {
            "required": missing,
            "max_length": _("Nội dung dài %(show_value)s ký tự, tối đa %(limit_value)s. Hãy viết gọn lại."),
        }
        self.one_line, self.marks_optional = rows == 1, marks_optional
        widget = forms.TextInput() if self.one_line else forms.Textarea(attrs={"rows": rows})
        super().__init__(widget=widget, error_messages=messages, max_length=max_length, **more)

    def to_python(self, value: Any) -> str:
        """Return the words, tidy; what has one line keeps no other, whatever was pasted or sent."""
        words = tidy(str(super().to_python(value) or ""))
        return " ".join(words.splitlines()) if self.one_line else words

    def validate(self, value: str) -> None:
        """Let no words in that bear a stamp of secrecy, wherever they are typed."""
        super().validate(value)
        if value and (stamp := stamps.stamp_in(value)):
            refusal = _("Nội dung có dấu “%(stamp)s” nên không được nhập vào hệ thống này.") % {"stamp": stamp}
            raise forms.ValidationError(f"{refusal} {ON_PAPER}")


class Day(forms.DateField):
    """A day, typed as people write it. `marks_optional` is as for words."""

    def __init__(self, *, missing: str | Promise = "", marks_optional: bool = True, **more: Any) -> None:
        self.marks_optional = marks_optional
        more.setdefault("help_text", _("Ví dụ: 27/03/2026"))
        messages: dict[str, Any] = {"required": missing, "invalid": _("Ngày chưa đúng. Hãy ghi như 27/03/2026.")}
        within = [MinValueValidator(FIRST, NOT_MEANT), MaxValueValidator(LAST, NOT_MEANT)]
        super().__init__(error_messages=messages, validators=within, **more)


def whole(text: str) -> int | None:
    """Return the whole number that was sent, none below zero; None for what is none, or too long for a database."""
    return int(text) if text.isascii() and text.isdecimal() and len(text) <= DIGITS else None


def tidy(text: str) -> str:
    """Return a text as it is stored: composed letters (NFC), lines that end with a line feed, nothing around it.

    Marks that turn the direction of what follows are left out: they could let a page or paper say something else than is stored;
    and so are control signs, which no feed or paper can hold.
    """
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return vietnamese.nfc(vietnamese.bare(lines.translate(TURNS))).strip()
