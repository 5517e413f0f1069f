"""What notices promise: one to each destination."""
