from django.db import models


class Edition(models.Model):
    """One row, whose word becomes another with any change of what is kept."""

    HARMLESS = ("word",)

    word = models.CharField(max_length=32)

    def __str__(self) -> str:
        return self.word
