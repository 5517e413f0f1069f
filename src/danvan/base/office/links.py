"""Pages of houses that whoever keeps an office looks after: the gate adds them, for the ground knows no house."""

from django.utils.functional import Promise

PAGES: dict[str, str | Promise] = {}  # by the name of its address: what people call it
