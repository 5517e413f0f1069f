from django.db import models


class SentForm(models.Model):
    """A form that was sent and what came of it: sent again, it leads to the same place and does nothing."""

    key = models.CharField(max_length=64, primary_key=True)  # hash of the form's key
    asked = models.CharField(max_length=64)  # hash of what it asked
    location = models.CharField(max_length=400)
    at = models.DateTimeField(db_index=True)  # by which old ones are swept
