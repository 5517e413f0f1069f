from abc import abstractmethod
from collections.abc import Callable
from datetime import datetime
from typing import Any

from django import forms
from django.utils.timezone import localtime
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from danvan.base.face import stamps
from danvan.base.face.fields import whole
from danvan.base.face.once import OtherWords, fingerprint, once
from danvan.base.matters.models import Matter, Thing
from danvan.base.moves.actions import ChangedMeanwhile
from danvan.base.moves.table import NotAllowed, SameHand
from danvan.base.people.relations import Actor
from danvan.base.people.visits import Visit

DEEDS: dict[str, str] = {}  # journal word: what people call it, in Vietnamese; `site` fills it


class MoveForm(forms.Form):
    """A form that makes a move: once however often it is sent, and never over what somebody else has done.

    What stops it becomes a sentence on the form, and what was typed stays there.
    """

    spent = False  # the key, by another form
    found: tuple[tuple[Matter, int], ...] = ()  # the matters that were read, each with the version that it has now

    @property
    def key(self) -> str:
        """The form's key, which the page drew with the tag `form_key`; none if it is spent."""
        return "" if self.spent else str(self.data.get("form_key", ""))

    def full_clean(self) -> None:
        """Check all that was typed; the office's marks of secrecy are read once for it."""
        with stamps.read_once():
            super().full_clean()

    def read(self, matter: Matter, *, name: str = "version") -> None:
        """Take the matter as the version that the page showed, in its input `version`, or in one for each of several."""
        if (seen := whole(str(self.data.get(name, "")))) is not None:
            self.found += ((matter, matter.version),)
            matter.version = seen

    def make(self, act: Callable[[], str], *, visit: Visit) -> str | None:
        """Do what the form asks and return where to go on; None if it could not be done, and then the form says why."""
        try:
            return once(self.key, asked=fingerprint(visit), at=visit.at, act=act)
        except ChangedMeanwhile as changed:
            for matter, version in self.found:  # what is shown now is of this version
                matter.version = version
            said = {
                "who": changed.by.name if changed.by else _("người gửi hoặc một người khác"),
                "deed": gettext(DEEDS.get(changed.word, "")) or _("đã cập nhật hồ sơ"),
                "hour": f"{localtime(changed.at):%H:%M}",
                "day": f"{localtime(changed.at):%d/%m/%Y}",
            }
            self.add_error(
                None,
                _("Hồ sơ này vừa được %(who)s xử lý lúc %(hour)s ngày %(day)s: %(deed)s. Những gì bạn đã nhập vẫn còn bên dưới;"
                  " hãy xem diễn biến mới rồi gửi lại nếu vẫn cần.") % said,
            )
        except OtherWords:
            self.spent = True
            self.add_error(
                None,
                _("Phiếu này đã được gửi trước đó với nội dung khác. Nội dung mới bên dưới chưa được nhận:"
                " hãy xem lại rồi gửi lần nữa, nó sẽ là một phiếu mới."),
            )
        except SameHand:
            self.add_error(
                None,
                _("Người duyệt phải là người khác với người đã soạn, trình. Hãy để lãnh đạo khác hoặc cấp trên duyệt,"
                  " hoặc gửi trả để chuyên viên trình lại. Những gì bạn đã nhập vẫn còn bên dưới."),
            )
        except NotAllowed:
            self.add_error(
                None,
                _("Việc này không còn làm được ở bước hiện tại, hoặc không thuộc quyền của bạn."
                " Hãy tải lại trang để xem hồ sơ đang ở bước nào."),
            )
        return None


class VerbForm(MoveForm):
    """What one verb asks about a thing, of somebody, at a moment; `act` does it. A house narrows the type of `thing`."""

    def __init__(self, *args: Any, thing: Thing, by: Actor, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.thing, self.by, self.at = thing, by, at

    def fit(self, *, verb: str) -> None:
        """Make the form ready for the verb that was pressed and the state that the thing is in; most need nothing."""

    def fill_in(self) -> bool:
        """Do what a button asks for that only fills the form in and sends nothing; return whether such a one was pressed."""
        return False

    @abstractmethod
    def act(self, *, by: Actor) -> None:
        """Make the move that the form is for."""
