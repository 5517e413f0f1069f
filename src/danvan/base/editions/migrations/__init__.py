"""The shape of the rows, step by step."""
