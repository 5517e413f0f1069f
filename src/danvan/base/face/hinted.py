"""Choices of which each may have a sentence of its own below it."""

from collections.abc import Mapping
from typing import Any

from django import forms


class Hinted(forms.RadioSelect):
    """Round boxes; `hints` says what stands below a choice, by its key. A reader of the screen hears it with the choice."""

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.hints: Mapping[str, str] = {}

    def create_option(self, name: str, value: Any, *args: Any, **more: Any) -> dict[str, Any]:
        """Return a choice with its hint."""
        option = super().create_option(name, value, *args, **more)
        if hint := self.hints.get(str(value)):
            option["hint"] = hint
            option["attrs"]["aria-describedby"] = f"{option['attrs'].get('id', name)}_hint"
        return option
