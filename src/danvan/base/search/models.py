from django.db import models

from danvan.base.matters.models import Matter


class Row(models.Model):
    """What can be found of one matter. `tables` keeps the marks and the full-text index in step with it."""

    key = models.BigAutoField(primary_key=True)  # given by `keys.of`: newest last; on SQLite the rowid of the index
    matter = models.OneToOneField(Matter, models.CASCADE, related_name="+")
    title = models.CharField(max_length=300)
    words = models.TextField()  # title and text as `words.padded` writes them
    marks = models.TextField(default="")  # where it lies and who sees it: written by triggers alone
    is_forgotten = models.BooleanField(default=False)  # erased: it stays empty, whatever happens to the matter

    def __str__(self) -> str:
        return self.title
