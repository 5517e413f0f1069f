"""The pages of coming in and of an account."""
