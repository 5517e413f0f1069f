"""What surveys promise."""
