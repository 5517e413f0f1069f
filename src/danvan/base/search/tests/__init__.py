"""What is found, by whom, and that both databases find the same."""
