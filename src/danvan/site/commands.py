"""The `danvan` command. Each name leads to a function that takes the words after it and returns an exit code."""

import os
import sys
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
    return int(getattr(import_module(module), function)(words))


def _set_up() -> bool:
    from django import setup  # only here: `read` and `due` must not load it
    from django.core.exceptions import ImproperlyConfigured

    try:
        setup()
    except ImproperlyConfigured as wrong:
        print(wrong, file=sys.stderr)
        return False
    return True
