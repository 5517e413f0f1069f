"""What has happened before a story begins, or beside it: other people's petitions, answered and rated."""

from datetime import datetime, timedelta

from django.utils.timezone import localdate

from danvan.base.journal.models import Entry
from danvan.base.subjects.models import Subject
from danvan.check.petitions import actions as petitions
from danvan.check.petitions.models import Petition
from danvan.check.surveys import actions as surveys
from danvan.check.surveys.models import Survey
from danvan.site.village import Village

DAY = timedelta(days=1)


def routed(words: str, *, village: Village, at: datetime) -> Petition:
    """Return a petition of bà Lan that anh Tú classified and handed to Works on the same day."""
    petition = petitions.submit(words, place=village.thon_dong, by=village.lan, at=at)
    petitions.classify(petition, subject=Subject.objects.get(code="roads"), by=village.tu, at=at)
    petitions.route(petition, agency=village.works, by=village.tu, at=at)
    return petition


def answered(petition: Petition, *, village: Village, at: datetime, done: str = "Đã vá xong mặt đường.") -> Entry:
    """Return the entry by which ông Minh's answer, which bà Hoa approved at once, reached the author."""
    said = petitions.Answer(done=done, done_on=localdate(at), done_by="Tổ hạ tầng", no_proof="Làm ban đêm")
    petitions.propose(petition, answer=said, by=village.minh, at=at)
    petitions.approve(petition, by=village.hoa, at=at)
    return Entry.objects.filter(word="petitions.answered", matter=petition.matter).latest("pk")


def rated(survey: Survey, *, stars: list[int], village: Village, at: datetime) -> list[Entry]:
    """Return the entries of as many petitions, each answered after a day and rated at once."""
    entries = []
    for number in stars:
        entry = answered(routed("Ổ gà", village=village, at=at), village=village, at=at + DAY)
        surveys.invite(entry, at=entry.at)
        surveys.rate(survey.ratings.get(about=entry.matter), stars=number, by=village.lan, at=entry.at)
        entries.append(entry)
    return entries
