from danvan.base.triggers import config


class SearchConfig(config.TriggersConfig):
    name, KEEPS = "danvan.base.search", ("tables",)
