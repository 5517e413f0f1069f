"""What is asked of whoever covers parts of a picture before it may be public: presses on it, or figures."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.files import covers
from danvan.base.files.covers import Area, Point
from danvan.base.files.models import StoredFile
from danvan.base.moves.forms import MoveForm

WIDTHS = {"nho": 300, "lon": 900}  # of the picture on the page, in pixels: a telephone, a desk
PARTS = covers.WHOLE // 100  # of a percent


def _percent(label: Any) -> forms.IntegerField:
    return forms.IntegerField(label=label, min_value=0, max_value=2000, required=False)


class CoverForm(MoveForm):
    """The areas so far go along in the form: nothing is stored before the picture is chosen."""

    left, right = _percent(_("Trái")), _percent(_("Phải"))
    top, bottom = _percent(_("Trên")), _percent(_("Dưới"))
    clear = forms.BooleanField(required=False, label=_("Đã xem kỹ: không còn thấy rõ mặt ai, biển số hay số nhà nào"))

    def __init__(self, *args: Any, picture: StoredFile, **more: Any) -> None:
        super().__init__(*args, **more)
        self.picture = picture
        self.areas = covers.read(str(self.data.get("areas", "")))
        self.corner = covers.point(str(self.data.get("corner", "")))
        size = str(self.data.get("size", ""))
        self.size = size if size in WIDTHS else "nho"

    @property
    def width(self) -> int:
        """How wide the picture is on the page, in pixels."""
        return WIDTHS[self.size]

    @property
    def told(self) -> dict[str, str]:
        """What goes along: the areas, the first corner, the size."""
        corner = ",".join(map(str, self.corner)) if self.corner else ""
        return {"areas": covers.told(self.areas), "corner": corner, "size": self.size}

    def press(self) -> None:
        """Take what was pressed: a point of the picture, the last step back, another size, or figures."""
        if (point := self._pressed()) is not None:
            self._take(point)
        elif "undo" in self.data:
            self.areas, self.corner = (self.areas, None) if self.corner else (self.areas[:-1], None)
        elif "resize" in self.data:
            self.size = "lon" if self.size == "nho" else "nho"
        elif "by_hand" in self.data and self.is_valid():
            self._by_hand()

    def clean(self) -> dict[str, Any]:
        """Ask whoever chooses the picture whether they looked."""
        cleaned = super().clean() or {}
        if "choose" in self.data and not cleaned.get("clear"):
            self.add_error("clear", _("Hãy xem lại cả ảnh rồi đánh dấu ô này."))
        return cleaned

    def _take(self, point: Point) -> None:
        if self.corner is None:
            self.corner = point
        else:
            self.areas, self.corner = (*self.areas, covers.between(self.corner, other=point)), None

    def _pressed(self) -> Point | None:
        pressed = covers.point(f"{self.data.get('at.x', '')},{self.data.get('at.y', '')}")
        if pressed is None or pressed == (0, 0):  # by the Enter key: nobody pointed anywhere
            return None
        return pressed[0] * covers.WHOLE // self.width, pressed[1] * covers.WHOLE // self.width

    def _by_hand(self) -> None:
        named = [self.cleaned_data[name] for name in ("left", "top", "right", "bottom")]
        if None in named or named[0] >= named[2] or named[1] >= named[3]:
            self.add_error("left", _("Hãy ghi đủ bốn số: trái nhỏ hơn phải, trên nhỏ hơn dưới."))
        else:
            self.areas = (*self.areas, Area(*(PARTS * number for number in named)))
