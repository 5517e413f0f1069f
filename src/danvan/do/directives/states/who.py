"""Who does what in this house: the relations that its tables name."""

CLERKS = ("reception", "assigned", "leader", "upper")
LEADERS = ("leader", "upper")
DOERS = ("assigned", "leader")
HEAD = ("leader",)
ASSIGNER = ("assigner",)
PLATFORM = ("platform",)
