"""What `danvan` does for this house."""
