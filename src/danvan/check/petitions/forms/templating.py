"""An office's own sentences beside a form: chosen, put into its words by a press, completed by whoever sends it."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.base.files.fields import Attached
from danvan.base.moves.forms import VerbForm
from danvan.base.office.queries import templates as queries
from danvan.base.office.queries.templates import Template


class Templated(VerbForm):
    """A form that offers what the office keeps for its step; the first field of several lines takes it."""

    templates: tuple[Template, ...] = ()
    takes = ""  # the field that a template is put into

    def fit(self, *, verb: str) -> None:
        """Offer the sentences for a verb in the state that the matter is in, and let no blank of theirs go out unfilled."""
        matter = self.thing.matter
        self.takes = next((name for name, field in self.fields.items() if isinstance(field.widget, forms.Textarea)), "")
        if self.takes:
            found = queries.templates(matter.agency, use=f"{matter.kind}:{matter.state}:{verb}", on=localdate(self.at))
            self.templates = tuple(found)
            blanks = {blank for one in found for blank in one.blanks}
            self.fields[self.takes].validators = [*self.fields[self.takes].validators, Whole(blanks)]

    def fill_in(self) -> bool:
        """Put the sentence that was chosen after what is typed already, if that was pressed; nothing is checked, stored or lost."""
        if "use" not in self.data:
            return False
        matter = self.thing.matter
        chosen = next((one for one in self.templates if one.key == self.data.get("template")), None)
        typed = self.unbind()
        if chosen:
            said = {"code": matter.code, "agency": matter.agency.name, "date": f"{localdate(self.at):%d/%m/%Y}"}
            before = str(typed[self.takes] or "").strip()
            self.fields[self.takes].initial = "\n\n".join(filter(None, [before, chosen.filled(said)]))
        return True

    def unbind(self) -> dict[str, Any]:
        """Show again all that is typed, unchecked, and return it by field."""
        typed = {name: field.widget.value_from_datadict(self.data, self.files, self.add_prefix(name)) for name, field in self.fields.items()}
        self.is_bound = False
        for name, value in typed.items():
            self.fields[name].initial = _kept(self.fields[name], value)
        return typed


class Whole:
    """Refuses words in which a blank of a template still stands."""

    def __init__(self, blanks: Iterable[str]) -> None:
        self.blanks = sorted(blanks)

    def __call__(self, words: str) -> None:
        if left := [blank for blank in self.blanks if blank in words]:
            said = _("Còn chỗ trống của mẫu câu chưa điền: %(blanks)s. Hãy viết vào chỗ đó, hoặc xóa cả ngoặc vuông nếu không cần.")
            raise ValidationError(said % {"blanks": ", ".join(left)})


def _kept(field: forms.Field, value: Any) -> Any:
    """Return what a field shows again; a file that came is kept as after any other fault."""
    if isinstance(field, Attached):
        try:
            field.clean(value)
        except ValidationError:
            return None
    return None if isinstance(field, Attached) else value
