"""A province as large as one likes, for measuring: one commune lives by real moves, and is copied with all it has."""
