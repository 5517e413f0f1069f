"""What is counted for returns, digests and exports of a period."""
