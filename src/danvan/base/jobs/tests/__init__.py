"""What work for later promises: done once, whatever dies meanwhile."""
