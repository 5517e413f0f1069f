"""Each paper is read back by another library than the one that wrote it."""
