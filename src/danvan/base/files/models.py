from django.db import models


class StoredFile(models.Model):
    """A file by the hash of its bytes: the original as sent, and a picture's copy without its hidden data."""

    sha256 = models.CharField(max_length=64, unique=True)
    type = models.CharField(max_length=80)  # found in the bytes, never taken from the sender
    size = models.PositiveIntegerField()
    public = models.CharField(max_length=64, blank=True)  # sha256 of the copy that may be shown

    def __str__(self) -> str:
        return self.sha256
