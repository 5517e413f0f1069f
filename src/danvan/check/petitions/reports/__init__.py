"""Papers of the lanes."""
