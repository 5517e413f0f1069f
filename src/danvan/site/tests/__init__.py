"""What the gate promises: settings, commands, doors, and what happens when something fails."""
