"""Who shall verify a complaint: anybody with a post but who took the decision."""

from typing import Any, cast

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext_lazy as _

from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import complaints
from danvan.check.petitions.forms.complaints.base import ComplaintForm
from danvan.check.petitions.forms.complaints.posts import Posts
from danvan.check.petitions.queries import complaints as queries


class AppointForm(ComplaintForm):
    role = Posts(
        Role.objects.none(), label=_("Giao ai xác minh"), empty_label=_("Chọn người xác minh"),
        error_messages={"required": _("Chưa chọn người xác minh.")},
    )
    taken_by = Posts(
        Role.objects.none(), required=False, label=_("Ai đã ban hành quyết định, thực hiện hành vi bị khiếu nại"),
        empty_label=_("Chọn người"), error_messages={"required": _("Người này đã được nêu tên. Hãy giữ nguyên, hoặc chọn đúng người.")},
        help_text=_("Người này không được xác minh, không đọc và không xử lý hồ sơ, trừ người đứng đầu mà luật giao giải quyết."),
    )
    nobody = forms.BooleanField(
        required=False, label=_("Người đó không còn hoặc không làm việc ở đây"), help_text=_("Ghi vào sổ là bạn đã khai như vậy. Người khiếu nại đọc được."),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        found, by, named = queries.verifiers(self.complaint, on=localdate(self.at)), self.by.person, self.complaint.taken_by_id
        cast(Posts, self.fields["taken_by"]).queryset = found
        cast(Posts, self.fields["role"]).queryset = found.exclude(person=by) if by else found
        if named:
            self.fields["taken_by"].initial = found.filter(person=named).first()
            self.fields["taken_by"].required = True
            del self.fields["nobody"]

    def clean(self) -> dict[str, Any]:
        """Refuse whoever took the decision, and ask who that is."""
        cleaned = super().clean()
        role, taken_by = cleaned.get("role"), cleaned.get("taken_by")
        if "taken_by" not in self.errors and (taken_by is None) != bool(cleaned.get("nobody")):
            self.add_error(
                "taken_by", _("Hãy chọn người đã ra quyết định hoặc có hành vi bị khiếu nại, hoặc đánh dấu là người đó không ở đây; chỉ một trong hai."),
            )
        if role and taken_by and role.person_id == taken_by.person_id:
            self.add_error("role", _("Người đã ban hành quyết định hoặc thực hiện hành vi bị khiếu nại không được xác minh. Hãy giao người khác."))
        return cleaned

    def act(self, *, by: Actor) -> None:
        """Appoint the verifier."""
        taken_by: Role | None = self.cleaned_data["taken_by"]
        whom: Person | None = taken_by.person if taken_by else None
        complaints.appoint(self.complaint, role=self.cleaned_data["role"], taken_by=whom, by=by, at=self.at)
