"""Who shall verify a complaint: anybody with a post but who took the decision."""

from typing import Any, cast

from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.face.choices import Grouped
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.forms.complaints.base import ComplaintForm
from danvan.check.petitions.queries import complaints as queries


class Posts(Grouped):
    """A choice among the posts that people hold."""

    def label_from_instance(self, obj: Role) -> str:
        """Return the name and the post."""
        return " · ".join(filter(None, [obj.person.name, obj.post]))


class AppointForm(ComplaintForm):
    role = Posts(
        Role.objects.none(), label=_("Giao ai xác minh"), empty_label=_("Chọn người xác minh"),
        error_messages={"required": _("Chưa chọn người xác minh.")},
    )
    taken_by = Posts(
        Role.objects.none(), required=False, label=_("Ai đã ban hành quyết định, thực hiện hành vi bị khiếu nại"),
        empty_label=_("Không có trong danh sách"), help_text=_("Chỉ chính người này không được xác minh."),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        for name in ("role", "taken_by"):
            field = cast(Posts, self.fields[name])
            field.heading_of = lambda role: role.agency.name
            field.queryset = queries.verifiers(self.complaint, on=localdate(self.at))

    def clean(self) -> dict[str, Any]:
        """Refuse whoever took the decision."""
        cleaned = super().clean()
        role, taken_by = cleaned.get("role"), cleaned.get("taken_by")
        if role and taken_by and role.person_id == taken_by.person_id:
            self.add_error("role", _("Người đã ban hành quyết định hoặc thực hiện hành vi bị khiếu nại không được xác minh. Hãy giao người khác."))
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Appoint the verifier."""
        taken_by: Role | None = self.cleaned_data["taken_by"]
        whom: Person | None = taken_by.person if taken_by else None
        complaints.appoint(self.complaint, role=self.cleaned_data["role"], taken_by=whom, by=by, at=self.at)
