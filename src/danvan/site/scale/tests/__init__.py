"""The province that is measured."""
