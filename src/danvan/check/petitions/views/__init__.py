"""The pages of the lanes."""
