from danvan.base.triggers import config


class MattersConfig(config.TriggersConfig):
    name, KEEPS = "danvan.base.matters", ("wall", "telling")
