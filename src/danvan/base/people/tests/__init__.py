"""What follows from roles, authorship and dates."""
