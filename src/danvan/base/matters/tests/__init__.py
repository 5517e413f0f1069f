"""What matters promise: codes that can be read aloud, and sight for those who have it."""
