"""Whom to ask what."""

from datetime import date
from typing import cast

from django import forms
from django.utils.translation import gettext_lazy as _

from danvan.base.agencies import queries as agencies
from danvan.base.agencies.models import Agency
from danvan.base.face.choices import Grouped
from danvan.base.face.fields import Words
from danvan.base.people.relations import Actor
from danvan.check.petitions.actions import contributing
from danvan.check.petitions.forms.consulting.about import About
from danvan.check.petitions.queries import consulting
from danvan.check.petitions.queries import contributions as queries

OPEN_WORDS = ("feedback", "report")  # lanes whose words may be passed on unless somebody says otherwise


class ConsultForm(About):
    """Whom to ask what, within how many of its working days."""

    agency = Grouped(
        Agency.objects.none(), label=_("Hỏi ý kiến cơ quan nào"), empty_label=_("Chọn cơ quan"),
        error_messages={"required": _("Chưa chọn cơ quan."), "invalid_choice": _("Không hỏi được cơ quan này. Hãy chọn cơ quan khác trong danh sách.")},
    )  # fmt: skip
    question = Words(
        label=_("Câu hỏi, việc cần cho ý kiến"), rows=4, missing=_("Chưa ghi câu hỏi."),
        help_text=_("Viết đủ để cơ quan được hỏi trả lời được. Không ghi tên, số điện thoại, địa chỉ của người gửi."),
    )
    days = forms.IntegerField(
        label=_("Trả lời trong bao nhiêu ngày làm việc"), min_value=1, max_value=consulting.MOST_DAYS,
        help_text=_("Ngày nghỉ của cơ quan được hỏi không tính. Thời hạn trả lời người gửi vẫn chạy trong lúc chờ."),
        error_messages={
            "required": _("Chưa ghi số ngày."), "invalid": _("Số ngày chưa đúng. Hãy ghi một số, ví dụ 5."),
            "min_value": _("Ít nhất là 1 ngày."), "max_value": _("Nhiều nhất là %(limit_value)s ngày."),
        },
    )  # fmt: skip
    with_words = forms.BooleanField(
        required=False, label=_("Cho cơ quan được hỏi đọc nội dung người gửi viết"),
        help_text=_("Số điện thoại, địa chỉ và tên nhận ra được sẽ được che. Người gửi là ai thì không bao giờ hiện."),
    )

    def offer(self, *, on: date) -> None:
        """Offer whom one may ask, and the days that the lane's row gives."""
        matter = self.thing.matter
        own = set(agencies.own(matter.agency, on=on).values_list("pk", flat=True))
        field = cast(Grouped, self.fields["agency"])
        field.headings = [agencies.seat(matter.agency).name, str(_("Cấp trên và cơ quan khác"))]
        field.heading_of = lambda one: field.headings[one.pk not in own]
        asked = queries.still_open(matter).order_by().values("matter__agency")
        field.queryset = consulting.askable(matter, on=on).exclude(pk__in=asked).order_by("sort_key", "pk")
        row = consulting.allowed(matter.kind, on=on)
        self.fields["days"].initial = row.value if row else None
        self.fields["with_words"].initial = matter.kind in OPEN_WORDS

    def act(self, *, by: Actor) -> None:
        """Ask."""
        said = {name: self.cleaned_data[name] for name in ("agency", "days", "with_words")}
        contributing.consult(self.thing, question=contributing.Question(**said, words=self.cleaned_data["question"]), by=by, at=self.at)
