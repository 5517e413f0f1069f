"""What Python imports by itself where a site shall stand some days behind."""
