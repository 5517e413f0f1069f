"""What the office keeps: its dated rules, and what had to be purged."""

from danvan.base.office.models.factors import FactorReset
from danvan.base.office.models.purges import Purge, Tick
from danvan.base.office.models.roles import Appointment
from danvan.base.office.models.rules import Rule

__all__ = ["Appointment", "FactorReset", "Purge", "Rule", "Tick"]
