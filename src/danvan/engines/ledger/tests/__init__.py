"""Tests of the tree against the plain recursion of the RFC and its published figures."""
