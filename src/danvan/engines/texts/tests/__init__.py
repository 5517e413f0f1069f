"""Tests of the texts of files."""
