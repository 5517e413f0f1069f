"""Villages and resident groups; households, old and new communes come here."""
