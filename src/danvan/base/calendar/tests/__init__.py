"""Tests of counting, by hand and by property, of Vietnam's days off and of `danvan due`."""
