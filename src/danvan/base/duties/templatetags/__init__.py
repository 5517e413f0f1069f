"""What templates ask of duties."""
