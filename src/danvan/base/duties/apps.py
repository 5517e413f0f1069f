from danvan.base.triggers import config


class DutiesConfig(config.TriggersConfig):
    name, KEEPS = "danvan.base.duties", ("touching",)
