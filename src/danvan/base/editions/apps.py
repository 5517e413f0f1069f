from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate

from danvan.base.editions import turning


class EditionsConfig(AppConfig):
    name = "danvan.base.editions"

    def ready(self) -> None:
        post_migrate.connect(build_triggers, sender=self)


def build_triggers(**_: Any) -> None:
    """Make the triggers again after every migrate."""
    turning.build()
