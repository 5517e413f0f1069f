"""How a paper of ours is handed out, whichever lane it is of."""

from django.contrib import messages
from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from danvan.base.files.views import hand_out
from danvan.base.people.visits import Visit
from danvan.engines import child
from danvan.engines.papers import pdf, word
from danvan.engines.papers.document import Document


def hand(visit: Visit, made: Document, *, name: str, form: str, back: str) -> HttpResponseBase:
    """Hand out a paper as Word or PDF; where it cannot be made, say so and go back."""
    try:
        data, media = (pdf.pdf(made), pdf.MEDIA) if form == "pdf" else (word.word(made), word.MEDIA)
    except child.Failed:
        messages.error(visit, _("Chưa lập được giấy này. Hồ sơ vẫn còn nguyên; hãy thử lại sau ít phút, hoặc lấy bản Word."))
        return redirect(back)
    return hand_out(data, media=media, name=f"{name}.{form}")
