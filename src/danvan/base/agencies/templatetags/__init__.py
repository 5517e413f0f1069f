"""Template tags about agencies."""
