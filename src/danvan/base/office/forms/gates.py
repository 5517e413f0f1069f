"""What the rules on secrecy and publication ask."""

import re
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from danvan.base.face.fields import Words
from danvan.base.office.forms.rules import Names, RuleForm
from danvan.engines import vietnamese


class SecrecyForm(RuleForm):
    kind = "secrecy"
    mark = Words(
        rows=1, max_length=60, label=gettext_lazy("Chữ phải chặn"), missing=gettext_lazy("Chưa ghi chữ nào."),
        help_text=gettext_lazy("Ví dụ: ký hiệu riêng của tài liệu mật. Chữ có dấu hay không dấu, hoa hay thường đều chặn."),
    )

    def clean_mark(self) -> str:
        """Return the mark, if it is not so short that it stops ordinary words."""
        mark = " ".join(self.cleaned_data["mark"].split())
        if len(mark) < 4:
            raise forms.ValidationError(_("Chữ này quá ngắn, sẽ chặn nhầm nhiều câu thường. Hãy ghi ít nhất 4 ký tự."))
        return mark

    def about(self) -> str:
        """Return the mark as it is looked for."""
        return vietnamese.fold(self.cleaned_data["mark"])

    def value(self) -> dict[str, Any]:
        """Return the mark."""
        return {"mark": self.cleaned_data["mark"]}

    @staticmethod
    def in_words(key: str, *, value: dict[str, Any], names: Names) -> str:
        """Return the mark."""
        return f"“{value['mark']}”"


class BasisForm(RuleForm):
    kind = "basis"
    basis = Words(
        rows=1, max_length=100, label=gettext_lazy("Luật hoặc quyết định"), missing=gettext_lazy("Chưa ghi căn cứ."),
        help_text=gettext_lazy("Ví dụ: 10/2022/QH15, hoặc 12/QĐ-UBND"),
    )

    def clean_basis(self) -> str:
        """Return the basis, if it has a number by which it can be looked up."""
        basis = " ".join(self.cleaned_data["basis"].split())
        if not re.search(r"\d", basis):
            raise forms.ValidationError(_("Hãy ghi số của luật hoặc quyết định, ví dụ 10/2022/QH15."))
        return basis

    def about(self) -> str:
        """Return the basis as it is looked for."""
        return vietnamese.fold(self.cleaned_data["basis"])

    def value(self) -> dict[str, Any]:
        """Return the basis."""
        return {"basis": self.cleaned_data["basis"]}

    @staticmethod
    def in_words(key: str, *, value: dict[str, Any], names: Names) -> str:
        """Return the basis."""
        return str(value["basis"])
