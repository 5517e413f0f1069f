"""What the product costs, always against a bare Django on the same stack in the same run: `python -m bench`."""
