"""What is kept in the process, and that nothing old is."""
