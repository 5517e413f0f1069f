"""What the database itself does: triggers, row policies, an index; made again after every migrate."""
