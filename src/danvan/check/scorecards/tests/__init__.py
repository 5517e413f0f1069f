"""What scorecards promise."""
