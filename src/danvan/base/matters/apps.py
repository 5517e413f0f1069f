from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate

from danvan.base.matters import telling


class MattersConfig(AppConfig):
    name = "danvan.base.matters"

    def ready(self) -> None:
        pre_migrate.connect(step_aside, sender=self)
        post_migrate.connect(build_wall, sender=self)


def step_aside(**_: Any) -> None:
    """Take the triggers away: SQLite cannot rebuild a table that another's trigger reads."""
    telling.step_aside()


def build_wall(**_: Any) -> None:
    """Make the row policies and the triggers after every migrate."""
    from danvan.base.matters import wall  # models can be imported only now

    wall.build()
    telling.build()
