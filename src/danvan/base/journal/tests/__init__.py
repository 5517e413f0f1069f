"""What the journal promises: nothing in it changes, and its tree proves it."""
