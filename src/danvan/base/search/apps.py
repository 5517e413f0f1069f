from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate

from danvan.base.search import tables


class SearchConfig(AppConfig):
    name = "danvan.base.search"

    def ready(self) -> None:
        pre_migrate.connect(step_aside, sender=self)
        post_migrate.connect(build_tables, sender=self)


def step_aside(**_: Any) -> None:
    """Take the triggers away: SQLite cannot rebuild a table that another's trigger reads."""
    tables.step_aside()


def build_tables(**_: Any) -> None:
    """Make the index and what keeps it in step after every migrate."""
    tables.build()
