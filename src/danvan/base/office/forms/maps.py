"""What is asked of whoever brings the map of a commune: a file of lines, or where one village lies."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies.models import Agency
from danvan.base.moves.forms import MoveForm
from danvan.base.office.actions import maps as actions
from danvan.base.people.relations import Actor
from danvan.base.places import maps as places
from danvan.base.places.fields import Whereabouts
from danvan.base.places.models import Place, Shape
from danvan.engines import maps, vietnamese

LARGEST = 3 * 2**20  # bytes of a file
FAULTS = {
    "json": _("Tệp này không phải GeoJSON. Hãy xuất lại từ phần mềm bản đồ, định dạng GeoJSON (FeatureCollection)."),
    "empty": _("Tệp không vẽ đường, ranh giới hay điểm nào."),
    "kind": _("Đối tượng thứ %(number)s không phải đường, vùng hay điểm. Hãy bỏ nó đi rồi tải lại."),
    "points": _("Đối tượng thứ %(number)s có tọa độ sai hoặc thiếu điểm. Hãy sửa rồi tải lại."),
    "outside": _("Đối tượng thứ %(number)s nằm ngoài Việt Nam. GeoJSON ghi kinh độ trước, vĩ độ sau, hệ WGS 84: có lẽ tệp ghi ngược, hoặc theo hệ VN-2000."),
    "many": _("Tệp có quá 20.000 điểm (đến đối tượng thứ %(number)s). Hãy đơn giản hóa các đường rồi tải lại."),
}


class MapForm(MoveForm):
    """Bring a file of lines, or say where one village lies."""

    file = forms.FileField(
        label=_("Tệp bản đồ GeoJSON"), required=False,
        help_text=_(
            "Đường (LineString), ranh giới thôn (Polygon), điểm thôn (Point), hệ WGS 84, nhẹ hơn 3 MB. Tên hoặc mã thôn ghi ở thuộc tính “ten” hoặc “ma”. "
            "Tệp mới thay toàn bộ bản đồ cũ."
        ),
        error_messages={"empty": _("Tệp rỗng."), "invalid": _("Chưa nhận được tệp. Hãy chọn lại.")},
    )
    place = forms.ModelChoiceField(
        Place.objects.none(), label=_("Hoặc đặt một thôn lên bản đồ"), required=False, to_field_name="code", empty_label=_("Chọn thôn, tổ dân phố"),
        error_messages={"invalid_choice": _("Nơi này không thuộc xã. Hãy chọn lại.")},
    )
    spot = Whereabouts(label=_("Tọa độ giữa thôn"), required=False)

    def __init__(self, *args: Any, agency: Agency, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.about, self.at, self.known = agency, at, list(places.places(agency))
        cast(Any, self.fields["place"]).queryset = places.places(agency)

    def clean_file(self) -> list[Shape]:
        """Return the lines of the file, each with the village that it names.

        :raises ValidationError: with a sentence that says what is wrong with which of them
        """
        if (sent := self.cleaned_data["file"]) is None:
            return []
        if sent.size > LARGEST:
            raise forms.ValidationError(_("Tệp nặng hơn 3 MB. Hãy đơn giản hóa các đường rồi tải lại."))
        try:
            drawn = maps.read(sent.read().decode("utf-8-sig"))
        except UnicodeDecodeError:
            raise forms.ValidationError(FAULTS["json"]) from None
        except maps.BadMap as bad:
            raise forms.ValidationError(FAULTS[bad.fault], params={"number": bad.number}) from None
        return list(self._shapes(drawn))

    def clean(self) -> dict[str, Any]:
        """Ask for one of both."""
        cleaned = super().clean() or {}
        place, spot = cleaned.get("place"), cleaned.get("spot")
        if (place is None) != (not spot) and not {"place", "spot"} & set(self.errors):
            self.add_error("spot", _("Hãy chọn thôn và ghi cả tọa độ của thôn."))
        if not (self.errors or cleaned.get("file") or place):
            self.add_error("file", _("Hãy chọn một tệp, hoặc chọn một thôn và ghi tọa độ."))
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Draw it."""
        said = self.cleaned_data
        if said["file"]:
            actions.redraw(self.about, shapes=said["file"], by=by, at=self.at)
        if said["place"] and (spot := maps.spot(said["spot"])):
            actions.put_place(said["place"], agency=self.about, spot=spot, by=by, at=self.at)

    def _shapes(self, drawn: list[maps.Drawn]) -> Iterator[Shape]:
        for one in drawn:
            place = self._place(one) if one.kind != "road" else None
            if one.kind == "village" and place is None:
                said = _("Điểm “%(name)s” không phải thôn, tổ dân phố nào của xã. Hãy sửa tên hoặc mã trong tệp.")
                raise forms.ValidationError(said, params={"name": one.name or one.code})
            yield Shape(agency=self.about, kind=one.kind, name=one.name, place=place, points=[list(spot) for spot in one.points])

    def _place(self, drawn: maps.Drawn) -> Place | None:
        folded = vietnamese.fold(drawn.name)
        return next((place for place in self.known if drawn.code == place.code or (folded and folded == place.folded)), None)
