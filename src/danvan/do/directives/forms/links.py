"""What is asked where a person says what a document carries out."""

from itertools import pairwise
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.people.relations import Actor
from danvan.do.directives import actions, queries
from danvan.do.directives.forms.documents import DocumentForm
from danvan.do.directives.models import Directive, number_key

NOT_HERE = _("Không thấy văn bản này trong sổ. Hãy đăng ký văn bản đó trước, rồi quay lại đây.")
UNSEEN = _("một văn bản mà bạn không được xem")


class AboveForm(DocumentForm):
    """Which document above is meant, by its code."""

    above = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)

    def find(self, code: str) -> Directive | None:
        """Return the document of a code, if the actor may see it."""
        return queries.visible(self.by, at=self.at).filter(matter__code=code).first()


class LinkForm(AboveForm):
    number = Words(
        label=_("Số, ký hiệu của văn bản được triển khai"), rows=1, max_length=80, required=False,
        help_text=_("Văn bản đó phải có trong sổ. Ví dụ: 170/KH-UBND"),
    )
    candidates: tuple[Directive, ...] = ()  # several documents that bear the number

    def clean(self) -> dict[str, Any]:
        """Find the one document that is meant, and ask which is wrong where it would run in a circle."""
        cleaned = super().clean() or {}
        found = self._found(cleaned)
        cleaned["found"] = found
        if found and (path := queries.path(found, to=self.thing)):
            raise forms.ValidationError(self._circle(path))
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Say that the document carries out the other."""
        actions.link(self.thing, above=self.cleaned_data["found"], by=by, at=self.at)

    def _found(self, cleaned: dict[str, Any]) -> Directive | None:
        if code := cleaned.get("above"):
            if found := self.find(code):
                return found
            raise forms.ValidationError(NOT_HERE)
        number = cleaned.get("number")
        if not number:
            if "number" not in self.errors:
                self.add_error("number", _("Chưa ghi số, ký hiệu."))
            return None
        return self._numbered(number)

    def _numbered(self, number: str) -> Directive | None:
        hits = list(queries.named_so(number_key(number), actor=self.by, at=self.at)[:20])
        if len(hits) > 1:
            self.candidates = tuple(hits)
            self.add_error("number", _("Có nhiều văn bản mang số này. Hãy chọn đúng văn bản trong danh sách bên dưới."))
        elif not hits:
            self.add_error("number", NOT_HERE)
        return hits[0] if len(hits) == 1 else None

    def _circle(self, path: list[int]) -> str:
        """Return the question, with the way on which the document would come back to itself."""
        if len(path) == 1:
            return _now("Một văn bản không triển khai chính nó. Hãy chọn văn bản khác.")
        spoken = [name or str(UNSEEN) for name in queries.spoken([self.thing.pk, *path], actor=self.by, at=self.at)]
        steps = "; ".join(_now("%(below)s triển khai %(above)s") % {"below": one, "above": two} for one, two in pairwise(spoken))
        return _now("Các văn bản này sẽ thành vòng tròn: %(steps)s. Văn bản nào ghi sai? Hãy gỡ chỗ sai trước.") % {"steps": steps}


class UnlinkForm(AboveForm):
    def clean(self) -> dict[str, Any]:
        """Find the document, and let nothing hang in the air."""
        cleaned = super().clean() or {}
        found = cleaned["found"] = self.find(cleaned.get("above", ""))
        if found is None:
            raise forms.ValidationError(NOT_HERE)
        if queries.placed_under(found, within=self.thing).exists():
            raise forms.ValidationError(_("Có nhiệm vụ của văn bản này đang triển khai nhiệm vụ của văn bản kia. Hãy gỡ ở từng nhiệm vụ trước."))
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Say that the document does not carry out the other."""
        actions.unlink(self.thing, above=self.cleaned_data["found"], by=by, at=self.at)
