"""What the one door for change promises."""
