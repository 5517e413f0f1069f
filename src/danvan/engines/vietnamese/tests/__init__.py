"""What letters, tones and the secrecy gate promise."""
