"""A local government keeps its word: one record from the directive to the score."""
