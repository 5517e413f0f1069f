"""What no house can test alone: the rules, the journeys, the browser, the campaigns, the village and a PostgreSQL."""
