"""What each verb asks of whoever does it."""
