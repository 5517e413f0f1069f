from datetime import datetime
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.moves.forms import MoveForm
from danvan.base.office import actions
from danvan.base.office.queries.subjects import Catalogue
from danvan.base.people.relations import Actor
from danvan.base.subjects.models import Subject


class SubjectForm(MoveForm):
    """A new field of work."""

    name = Words(
        rows=1, max_length=200, label=_("Tên lĩnh vực"), missing=_("Chưa ghi tên lĩnh vực."),
        help_text=_("Như người dân gọi. Ví dụ: Chiếu sáng công cộng"),
    )

    def __init__(self, *args: Any, catalogue: Catalogue, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.catalogue, self.at = catalogue, at

    def clean_name(self) -> str:
        """Return the name if no other field of work bears it.

        :raises ValidationError: if one does, be it given up
        """
        name = str(self.cleaned_data["name"])
        if self.others.filter(name__iexact=name).exists():
            raise forms.ValidationError(_("Đã có lĩnh vực mang tên này. Nếu nó đã thôi dùng, hãy mở nó ra và dùng lại."))
        return name

    @property
    def others(self) -> QuerySet[Subject]:
        """The fields of work that the form is not about."""
        return Subject.with_former.all()

    def act(self, *, by: Actor) -> Subject:
        """Add it."""
        return actions.add_subject(self.cleaned_data["name"], to=self.catalogue, by=by, at=self.at)


class ChangeSubjectForm(SubjectForm):
    """Another name for a field of work, or its end."""

    in_use = forms.BooleanField(
        required=False, label=_("Đang dùng: có trong danh sách để chọn"),
        help_text=_("Bỏ dấu thì không ai chọn lĩnh vực này nữa; hồ sơ đã mang lĩnh vực này vẫn giữ."),
    )

    def __init__(self, *args: Any, subject: Subject, **more: Any) -> None:
        shown = {"name": subject.name, "in_use": subject.valid_to is None}
        super().__init__(*args, initial=shown, **more)
        self.subject = subject

    @property
    def others(self) -> QuerySet[Subject]:
        """The fields of work that the form is not about."""
        return super().others.exclude(pk=self.subject.pk)

    def act(self, *, by: Actor) -> Subject:
        """Change it."""
        actions.change_subject(self.subject, of=self.catalogue, by=by, at=self.at, **self.cleaned_data)
        return self.subject
