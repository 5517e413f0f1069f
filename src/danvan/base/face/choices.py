"""A choice among rows under headings, drawn as groups of one list."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.models import ModelChoiceIterator


class Groups(ModelChoiceIterator):  # type: ignore[type-arg]
    """The rows under their headings; without any where all stand under one."""

    field: "Grouped"

    def __iter__(self) -> Iterator[tuple[Any, Any]]:
        if self.field.empty_label is not None:
            yield "", self.field.empty_label
        groups: dict[str, list[tuple[Any, str]]] = {heading: [] for heading in self.field.headings}
        for row in self.field.arranged(self.queryset):
            groups.setdefault(self.field.heading_of(row), []).append(self.choice(row))
        filled = {heading: choices for heading, choices in groups.items() if choices}
        yield from filled.items() if len(filled) > 1 else [choice for choices in filled.values() for choice in choices]


class Grouped(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A choice among rows; `heading_of` names the heading of a row, `headings` their order where it is not the rows'.

    `arranged` puts the rows in order as they are drawn, with what their headings need: whoever has chosen asks for one alone.
    `looked_up` finds the row of a code where a shorter question than that of the whole list is enough. `called` says what stands for a row.
    """

    iterator = Groups
    heading_of: Callable[[Any], str] = staticmethod(lambda row: "")
    headings: Sequence[str] = ()
    arranged: Callable[[Any], Any] = staticmethod(lambda rows: rows)
    looked_up: Callable[[str], Any] | None = None
    called: Callable[[Any], str] = staticmethod(str)

    def label_from_instance(self, obj: Any) -> str:
        """Return what stands in the list for a row."""
        return self.called(obj)

    def to_python(self, value: Any) -> Any:
        """Return the row that was chosen."""
        if self.looked_up is None or value in self.empty_values:
            return super().to_python(value)
        self.validate_no_null_characters(value)
        if found := self.looked_up(str(value)):
            return found
        raise ValidationError(self.error_messages["invalid_choice"], code="invalid_choice", params={"value": value})
