"""Papers of this house, always in Vietnamese: the report for a period, and the letter that reminds."""
