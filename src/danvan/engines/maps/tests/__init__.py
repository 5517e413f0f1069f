"""What the engine of maps promises."""
