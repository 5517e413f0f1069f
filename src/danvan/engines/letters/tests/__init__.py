"""Letters as people, machines and whoever means harm write them."""
