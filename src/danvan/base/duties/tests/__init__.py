"""What duties promise about their days."""
