"""What is taken as a file, what is refused, and what is shown of it."""
