"""Coming in: login, second factors, passkeys, other identity providers, and a person's own data."""
