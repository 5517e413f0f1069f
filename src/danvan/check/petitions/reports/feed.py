"""The answers that were made public last, for feed readers."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from django.utils.feedgenerator import Atom1Feed
from django.utils.text import Truncator
from django.utils.translation import gettext as _

from danvan.check.petitions.models import Published
from danvan.engines import vietnamese

MEDIA = "application/atom+xml; charset=utf-8"


def atom(found: Iterable[Published], *, corrected: Mapping[int, datetime], page: Callable[[str], str], home: str, own: str) -> str:
    """Return an Atom feed (RFC 4287): `page` gives the address of one petition, `home` is that of the list, `own` that of the feed.

    `corrected` says when the public text of one was changed, by its key.
    """
    feed = Atom1Feed(
        title=_("Phản ánh, kiến nghị đã trả lời"), link=home, feed_url=own, language="vi",
        description=_("Câu trả lời đã duyệt để công khai, mới nhất ở trên"),
    )
    for one in found:
        feed.add_item(
            title=_title(one), link=page(one.code), unique_id=page(one.code), description=vietnamese.bare(f"{one.words}\n\n{one.answer}"),
            pubdate=one.published_at, updateddate=corrected.get(one.pk, one.published_at), author_name=vietnamese.bare(one.agency.name),
        )
    return feed.writeString("utf-8")


def _title(one: Published) -> str:
    where = [one.subject.name if one.subject else "", one.place.name if one.place else ""]
    return vietnamese.bare(" · ".join(filter(None, [*where, Truncator(one.words).chars(60)])))
