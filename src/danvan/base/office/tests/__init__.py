"""What the verbs of the ground promise."""
