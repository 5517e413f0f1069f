"""One agency on a form: from a list, or where a province has hundreds by words of its name; it needs no JavaScript."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from danvan.base.agencies.models import Agency
from danvan.base.agencies.queries import MOST
from danvan.engines import vietnamese

FEW = 20  # agencies that a list shows


class Finder(forms.Select):
    """A list of a few; of more, who is chosen and whom words have found, with a box for other words below."""

    template_name = "agencies/finder.html"

    def value_from_datadict(self, data: Any, files: Any, name: str) -> tuple[str, str]:
        """Return the code and the words that were sent."""
        return str(data.get(name) or ""), str(data.get(f"{name}_words") or "").strip()

    def id_for_label(self, id_: str, index: str = "0") -> str:
        """Return the id of what is typed in or chosen from."""
        return f"{id_}_words" if self.use_fieldset else id_

    def get_context(self, name: str, value: Any, attrs: Any) -> dict[str, Any]:
        """Return what the template draws."""
        found = super().get_context(name, value[0] if isinstance(value, tuple) else value, attrs)
        found["widget"]["use_fieldset"] = self.use_fieldset
        return found


class OneAgency(forms.Field):
    """One of the agencies that a form offers."""

    widget = Finder
    agencies: QuerySet[Agency] = Agency.objects.none()

    def offer(self, agencies: QuerySet[Agency]) -> None:
        """Say which agencies there are to choose from, in their order."""
        self.agencies = agencies.select_related("above")
        listed = list(agencies.values_list("code", "name")[: FEW + 1])
        self.widget.use_fieldset = len(listed) > FEW
        self.widget.input_type = "radio" if self.widget.use_fieldset else "select"  # what the face draws around it
        self.widget.choices = [] if self.widget.use_fieldset else listed

    def clean(self, value: Any) -> Agency:
        """Return the agency that was chosen or found.

        :raises ValidationError: if it is none of them, or words find none or several
        """
        code, words = value
        chosen = self.agencies.filter(code=code).first()
        found = self._found(words) if words and self.widget.use_fieldset else [chosen] if chosen else []
        if self.widget.use_fieldset:
            self.widget.choices = [(one.code, _called(one)) for one in dict.fromkeys([*filter(None, [chosen]), *found])]
        if len(found) != 1:
            raise forms.ValidationError(self._why_not(code, words=words, found=found))
        return found[0]

    def _found(self, words: str) -> list[Agency]:
        """Return the agencies that words name wholly; else those whose names hold them, else with the names above them."""
        folded = vietnamese.fold(words)
        own = [Q(folded__contains=word) for word in folded.split()]
        beside = [Q(folded__contains=word) | Q(above__folded__contains=word) for word in folded.split()]
        for asked in ([Q(folded=folded)], own, beside):
            if found := list(self.agencies.filter(*asked)[:MOST]):
                return found
        return []

    def _why_not(self, code: str, *, words: str, found: Sequence[Agency]) -> str:
        if found:
            return _("Có nhiều cơ quan tên khớp với “%(words)s”. Hãy chọn một cơ quan dưới đây, hoặc ghi thêm chữ của tên.") % {"words": words}
        if words:
            return _("Không có cơ quan nào tên khớp với “%(words)s”. Hãy ghi lại vài chữ của tên.") % {"words": words}
        return str(self.error_messages["invalid_choice" if code else "required"])


def _called(agency: Agency) -> str:
    return f"{agency.name}, {agency.above.name}" if agency.above else agency.name
