"""Tests of the brakes."""
