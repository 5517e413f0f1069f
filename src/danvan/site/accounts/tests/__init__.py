"""What coming in promises."""
