"""What happens to documents and their tasks, told house by house."""
