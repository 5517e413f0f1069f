from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate

from danvan.base.duties import touching


class DutiesConfig(AppConfig):
    name = "danvan.base.duties"

    def ready(self) -> None:
        pre_migrate.connect(step_aside, sender=self)
        post_migrate.connect(build_triggers, sender=self)


def step_aside(**_: Any) -> None:
    """Take the triggers away: SQLite cannot rebuild a table that another's trigger reads, PostgreSQL give a column that one reads another type."""
    touching.step_aside()


def build_triggers(**_: Any) -> None:
    """Make the triggers again after every migrate."""
    touching.build()
