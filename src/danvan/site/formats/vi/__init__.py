"""Vietnamese: day before month, as offices write."""
