"""Estimates from samples, with their errors."""

from danvan.engines.estimates.proportions import Estimate, proportion

__all__ = ["Estimate", "proportion"]
