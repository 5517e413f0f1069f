"""The marks of secrecy that an agency adds, looked for in what is typed into a form of its own."""

from django import forms
from django.utils.translation import gettext as _

from danvan.base.agencies.models import Agency
from danvan.base.face.fields import ON_PAPER
from danvan.base.office.queries import held


def refuse_marked(form: forms.Form, *, agency: Agency) -> None:
    """Refuse each field whose words bear a mark that holds for an agency."""
    typed = {name: value for name, value in form.cleaned_data.items() if isinstance(value, str)}
    if held.mark_of(agency, text="\n".join(typed.values())) is None:
        return
    for name, words in typed.items():
        if mark := held.mark_of(agency, text=words):
            refusal = _("Nội dung có dấu “%(stamp)s” nên không được nhập vào hệ thống này.") % {"stamp": mark}
            form.add_error(name, f"{refusal} {ON_PAPER}")
