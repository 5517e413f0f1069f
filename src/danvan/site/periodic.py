"""What is done again and again, and when (Hanoi time). `danvan.base.jobs.periodic` says what is promised; CONTRIBUTING how to add a row."""

from danvan.base.jobs import times
from danvan.base.jobs.periodic import Periodic

PERIODIC = (
    Periodic(name="duties.lapse", calls="danvan.site.lapses.tell", when=times.every(minutes=1), apart=True),
    Periodic(name="duties.blame", calls="danvan.site.lapses.blame", when=times.hourly(), apart=True),
    Periodic(name="directives.remind", calls="danvan.do.directives.jobs.remind", when="*/10 7-16 * * *", apart=True),
    Periodic(name="directives.open_periods", calls="danvan.do.directives.jobs.open_periods", when="*/10 0-5 * * *", apart=True),
    Periodic(name="directives.summarise", calls="danvan.do.directives.jobs.summarise", when="30 6 * * 1", apart=True),
    Periodic(name="directives.collect", calls="danvan.do.directives.jobs.collect", when=times.every(minutes=1), apart=True),
    Periodic(name="directives.tally", calls="danvan.do.directives.jobs.tally", when=times.every(minutes=1), apart=True),
    Periodic(name="petitions.drop_prepared", calls="danvan.check.petitions.actions.complaints.keeping.drop_prepared", when=times.daily("02:20"), apart=True),
    Periodic(name="petitions.drop_marks", calls="danvan.check.petitions.actions.persisting.drop_marks", when=times.daily("02:25"), apart=True),
    Periodic(name="petitions.end_lists", calls="danvan.check.petitions.actions.importing.ending.end_due", when=times.daily("02:22"), apart=True),
    Periodic(name="petitions.go_on", calls="danvan.check.petitions.actions.silence.go_on", when=times.daily("00:10"), apart=True),
    Periodic(name="petitions.collect_mail", calls="danvan.check.petitions.actions.arrivals.collecting.collect", when=times.every(minutes=1), apart=True),
    Periodic(name="petitions.purge_arrivals", calls="danvan.check.petitions.actions.arrivals.purging.purge_due", when=times.every(minutes=10), apart=True),
    Periodic(name="petitions.sweep_arrivals", calls="danvan.check.petitions.actions.arrivals.purging.sweep", when=times.every(minutes=10), apart=True),
    Periodic(name="petitions.reckon", calls="danvan.check.petitions.actions.courses.reckon", when=times.daily("02:25"), apart=True),
    Periodic(name="notices.collect_bounces", calls="danvan.base.notices.bounces.collect", when=times.every(minutes=5), apart=True),
    Periodic(name="office.purge_due", calls="danvan.base.office.actions.purges.purge_due", when=times.every(minutes=10), apart=True),
    Periodic(name="files.sweep", calls="danvan.base.files.sweeping.sweep", when=times.daily("02:05"), apart=True),
    Periodic(name="jobs.sweep", calls="danvan.base.jobs.periodic.sweep", when=times.daily("02:10")),
    Periodic(name="accounts.forget_tries", calls="danvan.site.accounts.forgetting.forget_tries", when=times.daily("02:15")),
    Periodic(name="people.forget_unfinished", calls="danvan.base.people.unfinished.forget", when=times.hourly()),
    Periodic(name="jobs.forget_workers", calls="danvan.base.jobs.workers.forget", when=times.daily("02:15")),
)
