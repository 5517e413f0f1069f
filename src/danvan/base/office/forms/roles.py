from datetime import datetime
from typing import Any

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import Day, Words
from danvan.base.moves.forms import MoveForm
from danvan.base.office.actions import roles as actions
from danvan.base.office.models import Appointment
from danvan.base.office.queries import rules
from danvan.base.people.models import Person, Role
from danvan.base.people.relations import Actor

WORDS = {
    "reception": gettext_lazy("Bộ phận tiếp nhận"), "officer": gettext_lazy("Chuyên viên"),
    "leader": gettext_lazy("Người đứng đầu"), "deputy": gettext_lazy("Cấp phó của người đứng đầu"), "administrator": gettext_lazy("Quản trị viên"),
}


class GrantForm(MoveForm):
    """Who shall be what, where and from when; somebody without an account is invited."""

    agency = forms.ModelChoiceField(
        Agency.objects.none(), label=gettext_lazy("Cơ quan"), empty_label=gettext_lazy("Chọn cơ quan"),
        error_messages={
            "required": gettext_lazy("Chưa chọn cơ quan."),
            "invalid_choice": gettext_lazy("Bạn không quản lý nhân sự của cơ quan này. Hãy chọn cơ quan khác."),
        },
    )
    code = forms.SlugField(
        label=gettext_lazy("Tên đăng nhập"), max_length=40,
        help_text=gettext_lazy("Của người đã có tài khoản, hoặc tên mới cho người được mời. Chữ thường không dấu, số, gạch nối."),
        error_messages={
            "required": gettext_lazy("Chưa ghi tên đăng nhập."),
            "invalid": gettext_lazy("Tên đăng nhập chỉ gồm chữ không dấu, số, gạch nối."),
        },
    )
    name = Words(
        rows=1, required=False, max_length=100, label=gettext_lazy("Họ và tên"), help_text=gettext_lazy("Chỉ ghi cho người chưa có tài khoản.")
    )
    email = forms.EmailField(
        required=False, label=gettext_lazy("Thư điện tử"),
        help_text=gettext_lazy("Để gửi liên kết đặt mật khẩu cho người chưa có tài khoản."),
        error_messages={"invalid": gettext_lazy("Địa chỉ thư điện tử chưa đúng.")},
    )
    word = forms.ChoiceField(
        label=gettext_lazy("Vai trò"), choices=list(WORDS.items()),
        help_text=gettext_lazy(
            "Người đứng đầu, cấp phó, quản trị viên, và vai trò đầu tiên của một người, chỉ có hiệu lực khi người thứ hai xác nhận. Góp ý về ứng xử chỉ "
            "người đứng đầu đọc."
        ),
        error_messages={"required": gettext_lazy("Chưa chọn vai trò.")}
    )
    post = Words(rows=1, max_length=100, label=gettext_lazy("Chức danh"), missing=gettext_lazy("Chưa ghi chức danh."),
                 help_text=gettext_lazy("Người dân nhìn thấy chức danh này, không nhìn thấy tên."))
    valid_from = Day(label=gettext_lazy("Từ ngày"), missing=gettext_lazy("Chưa ghi ngày bắt đầu."))
    valid_to = Day(label=gettext_lazy("Thôi giữ từ ngày"), required=False)

    def __init__(self, *args: Any, actor: Actor, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.at, on = at, localdate(at)
        self.fields["agency"].queryset = rules.kept_by(actor, on=on)  # type: ignore[attr-defined]
        self.fields["valid_from"].initial = on

    def clean(self) -> dict[str, Any]:
        """Ask for the name and address of whoever has no account, and for days in their order."""
        cleaned = super().clean() or {}
        known = Person.objects.filter(code=str(cleaned.get("code", "")).lower()).exists()
        if cleaned.get("code") and not known and not (cleaned.get("name") and cleaned.get("email")):
            self.add_error("name", _("Chưa có tài khoản mang tên này. Hãy ghi họ tên và thư điện tử để mời."))
        if known and (cleaned.get("name") or cleaned.get("email")):
            self.add_error("code", _(
                "Tên đăng nhập này đã có người dùng, có thể là người khác. Nếu đúng là người được giao vai trò, hãy để trống"
                " họ tên và thư điện tử; nếu không, hãy chọn tên đăng nhập khác."
            ))
        begins, ends = cleaned.get("valid_from"), cleaned.get("valid_to")
        if begins and begins < localdate(self.at):
            self.add_error("valid_from", _("Ngày bắt đầu không thể ở trước hôm nay."))
        if begins and ends and ends <= begins:
            self.add_error("valid_to", _("Ngày kết thúc phải sau ngày bắt đầu."))
        return cleaned

    def act(self, *, by: Actor) -> Appointment:
        """Grant or propose the role, after inviting whoever has no account."""
        said = self.cleaned_data
        code = said["code"].lower()
        person = Person.objects.filter(code=code).first() or actions.invite(
            code, name=said["name"], email=said["email"], at=self.at
        )
        post = actions.Post(**{name: said[name] for name in ("word", "post", "valid_from", "valid_to")})
        return actions.grant_role(person, agency=said["agency"], post=post, by=by, at=self.at)


class EndForm(MoveForm):
    """When a role ends."""

    valid_to = Day(
        label=gettext_lazy("Ngày đầu tiên không còn giữ chức danh"), missing=gettext_lazy("Chưa ghi ngày."),
    )

    def __init__(self, *args: Any, role: Role, at: datetime, **more: Any) -> None:
        super().__init__(*args, **more)
        self.role, self.at = role, at
        self.fields["valid_to"].initial = localdate(at)

    def clean_valid_to(self) -> Any:
        """Return the day, if it is not in the past and after the role began."""
        day = self.cleaned_data["valid_to"]
        if self.role.valid_to and day > self.role.valid_to:
            raise forms.ValidationError(_("Vai trò này đã có ngày kết thúc sớm hơn. Muốn kéo dài thì phải trao lại vai trò."))
        if day < localdate(self.at) or day <= self.role.valid_from:
            raise forms.ValidationError(_("Ngày này phải từ hôm nay trở đi và sau ngày bắt đầu."))
        return day

    def act(self, *, by: Actor) -> None:
        """End the role."""
        actions.end_role(self.role, valid_to=self.cleaned_data["valid_to"], by=by, at=self.at)
