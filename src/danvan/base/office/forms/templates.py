"""What the rule asks that keeps a sentence for what an office writes again and again."""

from typing import Any

from django import forms
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.base.face.fields import Words
from danvan.base.office.forms.rules import Names, RuleForm
from danvan.base.office.queries.templates import BLANK, KNOWN
from danvan.engines import vietnamese

Uses = dict[str, dict[str, str]]  # by lane: the steps, each by its key with what people call it


class TemplateForm(RuleForm):
    kind, SAYS = "template", ("text",)
    USES: Uses = {}  # filled by the gate from the houses' tables
    use = forms.ChoiceField(label=gettext_lazy("Dùng khi nào"), error_messages={"required": gettext_lazy("Chưa chọn mẫu câu dùng khi nào.")})
    name = Words(
        rows=1, max_length=60, label=gettext_lazy("Tên mẫu"), missing=gettext_lazy("Chưa ghi tên mẫu."),
        help_text=gettext_lazy("Ghi lại đúng tên của mẫu đang có thì lời mới thay lời cũ từ ngày có hiệu lực."),
    )
    text = Words(
        rows=8, max_length=3_000, label=gettext_lazy("Lời văn"), missing=gettext_lazy("Chưa ghi lời văn."),
        help_text=gettext_lazy(
            "Tự điền: {{ code }} (mã hồ sơ), {{ agency }} (tên cơ quan), {{ date }} (ngày viết). Chỗ người viết phải tự điền thì để trong"
            " ngoặc vuông, ví dụ [số bóng đã thay]: còn sót một chỗ thì không gửi được."
        ),
    )

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        lanes = [(_(lane), [(key, _name(said)) for key, said in steps.items()]) for lane, steps in self.USES.items()]
        self.fields["use"].choices = [("", _("Chọn")), *lanes]  # type: ignore[attr-defined]

    def clean_text(self) -> str:
        """Return the text, if all that it wants filled in can be, and every bracket is closed."""
        text: str = self.cleaned_data["text"]
        rest = BLANK.sub("", KNOWN.sub("", text))
        if "{" in rest or "}" in rest:
            raise forms.ValidationError(_("Trong ngoặc nhọn chỉ dùng được {{ code }}, {{ agency }} và {{ date }}."))
        if "[" in rest or "]" in rest:
            raise forms.ValidationError(_("Ngoặc vuông phải có đủ hai đầu, trên một dòng, bên trong ghi điều cần điền. Ví dụ: [ngày dự kiến xong]"))
        return text

    def about(self) -> str:
        """Return what it is for and its name."""
        return f"{self.cleaned_data['use']}:{slugify(vietnamese.fold(self.cleaned_data['name']))}"

    def value(self) -> dict[str, Any]:
        """Return its name and its text."""
        return {"name": self.cleaned_data["name"], "text": self.cleaned_data["text"]}

    @staticmethod
    def about_in_words(key: str, *, names: Names) -> str:
        """Return what it is for and its name."""
        return f"{named(key)} ({key.rpartition(':')[2]})"

    @staticmethod
    def in_words(key: str, *, value: dict[str, Any], names: Names) -> str:
        """Return what it is for, its name and its text."""
        return f"{named(key)}. {value['name']}: {value['text']}"


def named(key: str) -> str:
    """Return what people call the use that a rule's key begins with."""
    use = key.rpartition(":")[0]
    return next((f"{_(lane)}: {_name(steps[use])}" for lane, steps in TemplateForm.USES.items() if use in steps), use)


def _name(said: str) -> str:
    return " · ".join(_(part) for part in said.split(" · "))
