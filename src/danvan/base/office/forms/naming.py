"""The agency that somebody means by a name or a code."""

from datetime import datetime

from django import forms
from django.utils.timezone import localdate
from django.utils.translation import gettext

from danvan.base.agencies.models import Agency
from danvan.engines import vietnamese


def named(line: str, *, at: datetime) -> Agency | None:
    """Return the one standing agency with a name or code.

    :raises ValidationError: if there are several of the name
    """
    standing = Agency.objects.standing(on=localdate(at)).select_related("above")
    found = list(standing.filter(code=line)) or list(standing.filter(folded=vietnamese.fold(line)))
    if len(found) > 1:
        each = ", ".join(f"{one.code} ({one.above.name if one.above else one.name})" for one in found)
        raise forms.ValidationError(gettext("Có nhiều cơ quan tên “%(name)s”. Hãy ghi mã: %(codes)s.") % {"name": line, "codes": each})
    return found[0] if found else None
