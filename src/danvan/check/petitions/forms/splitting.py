"""What is asked of whoever makes a part of a letter a matter of its own."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.face.fields import Words
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import splitting
from danvan.check.petitions.forms.feedback import ActForm
from danvan.check.petitions.forms.public import KINDS
from danvan.check.petitions.queries import splits


class SplitForm(ActForm):
    text = Words(
        label=_("Phần được tách ra"), rows=5, missing=_("Chưa ghi phần nào được tách ra."),
        help_text=_("Chép nguyên lời của người gửi, không sửa. Hồ sơ này giữ nguyên cả nội dung; người gửi được báo phần nào đi đâu và theo dõi cả hai."),
    )
    kind = forms.ChoiceField(
        label=_("Phần này là"), widget=forms.RadioSelect, choices=KINDS.items, error_messages={"required": _("Chưa chọn loại.")},
        help_text=_("Thời hạn trả lời phần này tính như của đơn. Tách khi không còn đủ ngày để phân loại thì cơ quan tách bị tính trễ hạn."),
    )
    with_photo = forms.BooleanField(required=False, label=_("Ảnh kèm theo thuộc cả phần này"))

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        if self.thing.photo_id is None:
            del self.fields["with_photo"]

    def clean_text(self) -> str:
        """Refuse words that the author did not write, all of their words, and words that were split off before."""
        words = str(self.cleaned_data["text"])
        if not splits.is_part(words, petition=self.thing):
            raise forms.ValidationError(
                _("Phần này phải là một đoạn chép nguyên trong nội dung đã gửi, không phải cả nội dung, và chưa được tách trước đó.")
            )
        return words

    def act(self, *, by: Actor) -> None:
        """Make it a matter of its own."""
        said = self.cleaned_data
        splitting.split(self.thing, words=said["text"], lane=said["kind"], with_photo=bool(said.get("with_photo")), by=by, at=self.at)
