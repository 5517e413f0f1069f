"""What the reader promises."""
