from importlib import import_module
from typing import Any

from django.apps import AppConfig
from django.db.models.signals import post_migrate, pre_migrate

from danvan.base.triggers.rows import TRIGGERS, Trigger


class TriggersConfig(AppConfig):
    """A room that keeps something in the database beside its tables: it steps aside for a migration and is made again after it.

    SQLite cannot rebuild a table that another's trigger reads, and loses those of a table that it rebuilds; PostgreSQL cannot give
    a column that a trigger reads another type.
    """

    KEEPS: tuple[str, ...] = ()  # modules of the room, in the order in which they are made; each has a TRIGGER

    def ready(self) -> None:
        self.rows: list[Trigger] = [import_module(f"{self.name}.{module}").TRIGGER for module in self.KEEPS]
        TRIGGERS.extend(self.rows)
        pre_migrate.connect(self.step_aside, sender=self)
        post_migrate.connect(self.build, sender=self)

    def step_aside(self, **_: Any) -> None:
        """Take away what would hinder a migration."""
        for row in self.rows:
            row.step_aside()

    def build(self, **_: Any) -> None:
        """Make all of it anew."""
        for row in self.rows:
            row.build()
