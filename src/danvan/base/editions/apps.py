from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate

from danvan.base.editions import turning


class EditionsConfig(AppConfig):
    name = "danvan.base.editions"

    def ready(self) -> None:
        pre_migrate.connect(step_aside, sender=self)
        post_migrate.connect(build_triggers, sender=self)


def step_aside(**_: Any) -> None:
    """Take the triggers away: PostgreSQL cannot give a column that one reads another type."""
    turning.step_aside()


def build_triggers(**_: Any) -> None:
    """Make the triggers again after every migrate."""
    turning.build()
