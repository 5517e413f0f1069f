"""What may be sent only once its period has ended."""

from datetime import date, datetime

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from danvan.do.directives.models.periods import is_over


def until_over(ends_on: date, *, at: datetime) -> None:
    """Ask to wait until a period is over: what is sent of it stands as it is.

    :raises ValidationError: if it is not
    """
    if not is_over(ends_on, on=localdate(at)):
        raise forms.ValidationError(
            _("Kỳ báo cáo kéo dài đến hết ngày %(day)s. Hãy gửi sau ngày đó: số liệu đã gửi thì không đổi nữa.")
            % {"day": f"{ends_on:%d/%m/%Y}"}
        )
