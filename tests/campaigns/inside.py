"""Calls one function inside Django, in a process of its own on the database of DATABASE_URL, and prints what it returns.

    python -m tests.campaigns.inside tests.campaigns.books:examine < what was sent
"""

import json
import sys
from importlib import import_module

import django

if __name__ == "__main__":
    where, *words = sys.argv[1:]
    module, function = where.split(":")
    django.setup()
    json.dump(getattr(import_module(module), function)(*words) or {}, sys.stdout)
