"""The product's settings with one planted defect: the class of `plants` that DANVAN_PLANT names. Only campaigns use it."""

import os

from danvan.site.settings import *  # noqa: F403 - whatever is set there, and one thing more
from danvan.site.settings import MIDDLEWARE as SOUND

MIDDLEWARE = [f"tests.campaigns.plants.{os.environ['DANVAN_PLANT']}", *SOUND]
