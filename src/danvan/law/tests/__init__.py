"""Tests of the tables themselves, whole, and of their reader."""
