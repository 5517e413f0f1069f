from danvan.base.triggers import config


class JournalConfig(config.TriggersConfig):
    name, KEEPS = "danvan.base.journal", ("triggers",)
