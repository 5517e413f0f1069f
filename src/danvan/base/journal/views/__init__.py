"""The log for everybody: as text, as receipts for who may hold them, and as pages to check them."""
