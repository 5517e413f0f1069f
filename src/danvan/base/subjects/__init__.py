"""Fields of work; administrative procedures come here."""
