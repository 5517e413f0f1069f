"""Every lane of petitions, played at random by everybody at once while time passes, and what must hold after each step."""
