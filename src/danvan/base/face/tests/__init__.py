"""What the face promises to every page."""
