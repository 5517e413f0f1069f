"""What allauth asks us: sentences, addresses of pages, what is sealed, and who may be linked to whom."""

from danvan.site.accounts.adapters.accounts import Accounts
from danvan.site.accounts.adapters.factors import SecondFactors
from danvan.site.accounts.adapters.identities import Identities

__all__ = ["Accounts", "Identities", "SecondFactors"]
