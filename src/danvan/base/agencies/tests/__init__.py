"""What the tree of agencies promises on a day."""
