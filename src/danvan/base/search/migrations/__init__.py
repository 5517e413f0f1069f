"""The shape of the index, step by step."""
