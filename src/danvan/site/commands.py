"""The `danvan` command. Each name leads to a function that takes the words after it and returns an exit code."""

import os
import re
import sys
from collections.abc import Callable
from importlib import import_module

COMMANDS = {  # name: where it is, which role it takes in the database (none: it needs neither Django nor database)
    "read": ("danvan.engines.reader.commands:read", ""),
    "due": ("danvan.base.calendar.commands:due", ""),
    "papers": ("danvan.engines.papers.commands:papers", ""),
    "run": ("danvan.site.serving:run", "login"),
    "work": ("danvan.site.working:work", "jobs"),
    "migrate": ("danvan.site.databases:migrate", "login"),
    "accounts": ("danvan.site.accounts.reset_commands:accounts", "jobs"),
    "contacts": ("danvan.site.accounts.commands:contacts", "jobs"),
    "courses": ("danvan.check.petitions.commands:courses", "jobs"),
    "corrections": ("danvan.do.directives.commands.corrections:corrections", "jobs"),
    "tallies": ("danvan.do.directives.commands.tallies:tallies", "jobs"),
    "demo": ("danvan.site.demo:demo", "jobs"),
    "search": ("danvan.base.search.commands:search", "jobs"),
    "scrub": ("danvan.base.office.commands:scrub", "owner"),
    "ledger": ("danvan.base.journal.commands:ledger", "jobs"),
    "agencies": ("danvan.base.places.commands:agencies", "jobs"),
    "check": ("danvan.site.checking:check", "app"),
}

UNSHAPED = re.compile(r"no such (table|column)|(relation|column) .+ does not exist")  # what SQLite and PostgreSQL say where `danvan migrate` has still to run


def main() -> int:
    """Run one command."""
    name, *words = sys.argv[1:] or ["help"]
    if name not in COMMANDS:
        print(f"danvan {{{' | '.join(COMMANDS)}}}: `danvan NAME --help` says more", file=sys.stderr)
        return 0 if name in ("help", "--help", "-h") else 2
    os.umask(0o077)  # what people wrote is for nobody else on the machine
    where, role = COMMANDS[name]
    if role:
        os.environ.setdefault("DANVAN_ROLE", role)
        os.environ.setdefault("DJANGO_SETTINGS_MODULE", "danvan.site.settings")
        if not _set_up():
            return 1
    module, function = where.split(":")
    does = getattr(import_module(module), function)
    return _with_database(does, words) if role else int(does(words))


def _with_database(does: Callable[[list[str]], int], words: list[str]) -> int:
    """Run a command; a database that is away or has no tables yet is told in a sentence."""
    from django.db import OperationalError, ProgrammingError  # as above: only where Django is loaded anyway

    from danvan.site import outages

    try:
        return int(does(words))
    except (OperationalError, ProgrammingError) as error:
        said = str(error).strip()
        if UNSHAPED.search(said):
            print(f"Cơ sở dữ liệu còn trống hoặc chưa theo kịp phiên bản này ({said.splitlines()[0]}): hãy chạy `danvan migrate`.", file=sys.stderr)
        elif outages.sentence(error):
            unread = "" if "DANVAN_VAR" in os.environ else " Chưa đọc thiết lập của bản cài đặt? Chạy trước: set -a; . /etc/danvan.env"
            print(f"Không mở được cơ sở dữ liệu: {said}.{unread}", file=sys.stderr)
        else:
            raise
        return 1


def _set_up() -> bool:
    from django import setup  # only here: `read` and `due` must not load it
    from django.core.exceptions import ImproperlyConfigured

    try:
        setup()
    except ImproperlyConfigured as wrong:
        print(wrong, file=sys.stderr)
        return False
    return True
