from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class MattersConfig(AppConfig):
    name = "danvan.base.matters"

    def ready(self) -> None:
        post_migrate.connect(build_wall, sender=self)


def build_wall(**_: Any) -> None:
    """Make the row policies after every migrate."""
    from danvan.base.matters import wall  # models can be imported only now

    wall.build()
