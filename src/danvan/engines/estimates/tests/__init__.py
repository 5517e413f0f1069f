"""What estimates promise."""
