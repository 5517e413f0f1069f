from danvan.base.triggers import config


class EditionsConfig(config.TriggersConfig):
    name, KEEPS = "danvan.base.editions", ("turning",)
