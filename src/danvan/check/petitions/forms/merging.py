"""What is asked of whoever lets a petition go along with another, or separates them."""

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.people.relations import Actor
from danvan.check.petitions import queries
from danvan.check.petitions.actions import merging
from danvan.check.petitions.forms.feedback import ActForm
from danvan.check.petitions.models import Petition


class MergeForm(ActForm):
    leading: Petition | None = None

    code = Words(
        rows=1, max_length=40, label=_("Số hồ sơ được giải quyết chung"), missing=_("Chưa ghi số hồ sơ."),
        help_text=_("Hai hồ sơ phải về cùng một việc. Mỗi người gửi giữ mã, thời hạn và câu trả lời của mình; không ai thấy tên ai."),
    )

    def clean_code(self) -> str:
        """Refuse what is no petition that this one can go along with."""
        code = str(self.cleaned_data["code"]).strip().upper()
        if code == self.thing.matter.code:
            raise forms.ValidationError(_("Đây chính là hồ sơ này. Hãy ghi số của hồ sơ kia."))
        self.leading = queries.visible(self.by, at=self.at).filter(
            matter__code=code, matter__kind=self.thing.matter.kind, matter__state__in=merging.LEADING, into=None
        ).first()
        if self.leading is None:
            raise forms.ValidationError(
                _("Không có hồ sơ nào đang giải quyết mang số này. Hồ sơ kia phải đã được phân loại, chưa trả lời và chưa gộp vào hồ sơ khác.")
            )
        return code

    def act(self, *, by: Actor) -> None:
        """Let it go along."""
        if self.leading:
            merging.merge(self.thing, into=self.leading, by=by, at=self.at)


class SeparateForm(ActForm):
    note = Words(
        label=_("Vì sao tách ra"), missing=_("Chưa ghi vì sao tách ra."), rows=3,
        help_text=_("Ví dụ: hai việc khác nhau, hay việc này còn điều phải trả lời riêng. Thời hạn vẫn tính như cũ."),
    )

    def act(self, *, by: Actor) -> None:
        """Deal with it by itself."""
        merging.separate(self.thing, reason=self.cleaned_data["note"], by=by, at=self.at)
