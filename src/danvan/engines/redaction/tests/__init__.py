"""Tests of the suggestions for redacting."""
