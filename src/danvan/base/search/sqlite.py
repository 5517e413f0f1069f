"""The index on SQLite: FTS5 over the rows themselves. A row without marks is not in it yet."""

AGAIN = "UPDATE search_row SET marks = {marks} WHERE matter_id = {matter} AND marks <> {marks};"
LEAVE = "INSERT INTO search_fts(search_fts, rowid, words, marks) SELECT 'delete', OLD.key, OLD.words, OLD.marks WHERE OLD.marks <> '';"
TRIGGERS = {
    "search_row_enters": "AFTER INSERT ON search_row BEGIN UPDATE search_row SET marks = {new} WHERE key = NEW.key; END",
    "search_row_changes": f"""AFTER UPDATE OF words, marks ON search_row
        WHEN OLD.words <> NEW.words OR OLD.marks <> NEW.marks BEGIN {LEAVE}
        INSERT INTO search_fts(rowid, words, marks) VALUES (NEW.key, NEW.words, NEW.marks); END""",  # noqa: S608 - of constants
    "search_row_leaves": f"AFTER DELETE ON search_row BEGIN {LEAVE} END",
    "search_sight_given": "AFTER INSERT ON matters_sight BEGIN {new_again} END",
    "search_sight_changed": "AFTER UPDATE OF matter_id, agency_id, role ON matters_sight BEGIN {new_again} END",
    "search_sight_taken": "AFTER DELETE ON matters_sight BEGIN {old_again} END",
    "search_matter_moved": """AFTER UPDATE OF house, agency_id, place_id, visibility, author_id, bearer ON matters_matter
        BEGIN {moved_again} END""",
}
TABLE = """CREATE VIRTUAL TABLE IF NOT EXISTS search_fts USING fts5(
    words, marks, content='search_row', content_rowid='key', detail=none, columnsize=0, prefix='2 3 4',
    tokenize="unicode61 remove_diacritics 0 tokenchars '.'")"""
FULL = "SELECT count(*) FROM sqlite_master WHERE name = 'search_fts' AND sql LIKE '%prefix=%'"  # an older one knew no beginnings
AWAY = ["DROP TABLE IF EXISTS search_fts"]
FILL = "INSERT INTO search_fts(search_fts) VALUES ('rebuild')"  # with the rows that are there already
HINDRANCES = [f"DROP TRIGGER IF EXISTS {name}" for name in TRIGGERS]
STANDING = "SELECT count(*) FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'search\\_%' ESCAPE '\\' OR name = 'search_fts'"
COUNT = len(TRIGGERS) + 1


def statements(*, marks: str) -> list[str]:
    """Return what makes the index and the triggers."""

    def again(matter: str) -> str:
        return AGAIN.format(marks=marks.format(join="group_concat", matter=matter), matter=matter)

    parts = {
        "new": marks.format(join="group_concat", matter="NEW.matter_id"), "new_again": again("NEW.matter_id"),
        "old_again": again("OLD.matter_id"), "moved_again": again("NEW.id"),
    }
    made = [f"CREATE TRIGGER {name} {text.format(**parts)}" for name, text in TRIGGERS.items()]
    return [TABLE, *HINDRANCES, *made]
