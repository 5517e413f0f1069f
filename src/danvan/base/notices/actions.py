from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.db.models import F
from django.utils.timezone import localdate

from danvan.base.jobs import actions as jobs
from danvan.base.journal.models import Entry
from danvan.base.matters import queries as matters
from danvan.base.matters.models import Matter
from danvan.base.notices import preferences, queries, sinks, stopping, texts
from danvan.base.notices.models import Channel, Destination, Follower, Notice
from danvan.base.notices.texts import Text
from danvan.base.people import queries as people
from danvan.base.people import sealing
from danvan.base.people.models import Person

DELIVER = "notices.deliver"
TRIES = 40  # waiting an hour at most: about a day and a half
FIRST_REST, LONGEST_REST = timedelta(seconds=2), timedelta(minutes=10)


def tell_agency(entry: Entry, *, at: datetime) -> None:
    """Tell the agency with which a matter lies what happened, if it has an address; nothing of what only some there see, nor of each row of a list."""
    if "list" in entry.facts:  # its own clerk brought it, with thousands of others
        return
    if (address := entry.agency.email) and not matters.is_narrow(entry.matter_id):
        tell(entry, address=address, at=at)


def tell_assigner(entry: Entry, *, at: datetime) -> None:
    """Tell the agency that assigned a matter what happened, if there is one and it has an address."""
    if (assigner := entry.matter.assigner) and assigner.email:
        tell(entry, address=assigner.email, at=at)


def tell_author(entry: Entry, *, at: datetime) -> None:
    """Tell whoever left an address with a matter what happened to it, each in their language and on their channel."""
    _follow_as_author(entry.matter, at=at)
    for follower in queries.followers(entry.matter):
        wish = preferences.of_follower(follower)
        if not wish.hears_on(follower.channel) or not (address := sinks.reached(follower)):
            continue
        stop = stopping.token(follower) if follower.channel == "email" else ""
        text = texts.for_author(entry, language=wish.language or follower.language, channel=follower.channel, stop=stop)
        key = queries.key(follower.channel, address=address)
        row = Notice(channel=follower.channel, follower=follower, key=key, subject=text.subject, body=text.body)
        _write(row, cause=entry, at=at)


def tell_person(entry: Entry, *, person: Person, at: datetime) -> bool:
    """Tell somebody who serves, in the words for their agency, where they confirmed to be reached and unless they want none of it.

    While they are away from the agency that deals with the matter, who stands in there is told instead. Return whether
    somebody is told; if not, their agency has to be.
    """
    person = people.stand_in(person, agency=entry.matter.agency, on=localdate(at)) or person
    follower = _follow_person(entry.matter, person=person, at=at)
    if follower is None or follower.off_at or not preferences.of(person).hears_on(follower.channel):
        return False
    text = texts.for_agency(entry)
    key = queries.key(follower.channel, address=sinks.reached(follower))
    _write(Notice(channel=follower.channel, follower=follower, key=key, subject=text.subject, body=text.body), cause=entry, at=at)
    return True


def tell(entry: Entry, *, address: str, at: datetime, urgent: bool = False) -> None:
    """Write one message to one e-mail address in the words of the entry's house; a second time changes nothing."""
    text: Text = texts.for_agency(entry)
    row = Notice(
        address=address, key=queries.key("email", address=address), subject=text.subject, body=text.body, urgent=urgent
    )
    _write(row, cause=entry, at=at)


def follow(matter: Matter, *, channel: str, address: str, at: datetime, language: str = "vi") -> Follower:
    """Have somebody told of what happens to a matter; who had turned it off hears again. The address is stored sealed."""
    sealed: Any = sealing.seal(address)
    follower, _ = Follower.objects.update_or_create(
        matter=matter, channel=channel, key=queries.key(channel, address=address),
        defaults={"language": language, "off_at": None},
        create_defaults={"language": language, "address": sealed, "since": at},
    )  # fmt: skip
    return follower


def follow_too(matter: Matter, *, of: Matter, at: datetime) -> None:
    """Have whoever is told of one matter told of another too, each as they are told of the first."""
    for one in queries.followers(of):
        row = {"address": one.address, "person": one.person, "language": one.language, "since": at}
        Follower.objects.get_or_create(matter=matter, channel=one.channel, key=one.key, defaults=row)


def stop(matter: Matter, *, at: datetime, channel: str = "") -> int:
    """Let those who follow a matter hear no more, on one channel or on all; return how many they were."""
    found = queries.followers(matter)
    return (found.filter(channel=channel) if channel else found).update(off_at=at)


@transaction.atomic
def bury(notice: Notice, *, reason: str, at: datetime) -> None:
    """Mark a message's destination as dead: neither this message nor another is tried there any more."""
    mark = {"reason": reason[:200], "dead_at": at, "notice": notice}
    Destination.objects.get_or_create(channel=notice.channel, key=notice.key, defaults=mark)
    drop(notice, reason=reason, at=at)


def drop(notice: Notice, *, reason: str, at: datetime) -> None:
    """Send a message no more, and keep why."""
    Notice.objects.filter(pk=notice.pk, dead_at=None).update(dead_at=at, reason=reason[:200])


@transaction.atomic
def revive(destination: Destination, *, at: datetime) -> int:
    """Take the mark off an address that was mended, send what was kept from it, and return how much that was."""
    kept = Notice.objects.filter(key=destination.key, channel=destination.channel, sent_at=None).exclude(dead_at=None)
    rows = list(kept.select_related("matter", "cause"))
    Notice.objects.filter(pk__in=[row.pk for row in rows]).update(dead_at=None, reason="")
    destination.delete()
    for row in rows:
        _hand_over(row, at=at, again=f":{at:%Y%m%d%H%M%S}")
    return len(rows)


def rest(name: str, *, error: str, at: datetime, wait: timedelta | None = None) -> datetime:
    """Leave a channel alone for a while, longer each time in a row, with all that waits for it; return until when."""
    channel, _ = Channel.objects.get_or_create(name=name)
    longer = min(FIRST_REST * 2 ** min(channel.failed, 12), LONGEST_REST)
    until = at + (wait or longer)
    Channel.objects.filter(pk=channel.pk).update(failed=F("failed") + 1, rests_until=until, error=error[:200])
    jobs.rest(_queue(name), until=until)
    return until


def went_through(notice: Notice, *, at: datetime) -> None:
    """Note that a message was handed over, and that its channel stands."""
    Notice.objects.filter(pk=notice.pk).update(sent_at=at)
    if not Channel.objects.filter(name=notice.channel).update(failed=0, rests_until=None, error="", sent_at=at):
        Channel.objects.get_or_create(name=notice.channel, defaults={"sent_at": at})


def _follow_as_author(matter: Matter, *, at: datetime) -> None:
    """Have the author of a matter, if they have an account, told at the e-mail address that they confirmed."""
    if matter.author:
        _follow_person(matter, person=matter.author, at=at)


def _follow_person(matter: Matter, *, person: Person, at: datetime) -> Follower | None:
    """Have a person told at the e-mail address that they confirmed, and return by what; None if they confirmed none."""
    contact = people.confirmed_email(person)
    if contact is None:
        return None
    if left := Follower.objects.filter(matter=matter, channel="email", key=contact.index).first():  # left it here too
        return left
    row = {"matter": matter, "channel": "email", "key": sealing.index("person", value=str(person.pk))}
    return Follower.objects.get_or_create(**row, defaults={"person": person, "since": at})[0]


@transaction.atomic
def _write(row: Notice, *, cause: Entry, at: datetime) -> None:
    row.cause, row.matter, row.written_at = cause, cause.matter, at
    same = Notice.objects.filter(cause=cause, channel=row.channel, address=row.address, follower=row.follower)
    if not same.exists():
        Notice.objects.bulk_create([row], ignore_conflicts=True)
    if notice := same.first():
        _hand_over(notice, at=at)


def _hand_over(notice: Notice, *, at: datetime, again: str = "") -> None:
    jobs.later(
        DELIVER, matter=notice.matter, cause=notice.cause, reaction=f"deliver:{notice.pk}{again}", at=at, apart=True,
        queue=_queue(notice.channel), most_tries=TRIES,
    )


def _queue(channel: str) -> str:
    return f"notices.{channel}"
