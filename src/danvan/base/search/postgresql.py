"""The index on PostgreSQL: GIN over words and marks, a function that asks it, and row policies on the rows.

Under a row policy no index on words can be used, for `@@` might tell what it saw (it is not leakproof). So the rows are
found by a function of the owner's, which looks only at what the wall says is in sight, and read behind the policy.

An index gives all rows of two frequent words at once or none: a phrase of them is asked of it only if it is rare itself.
"""

DEEPER = 8  # times as many of the newest rows are read through where these promise enough

STATEMENTS = """
CREATE OR REPLACE FUNCTION search_vector(words text, marks text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT array_to_tsvector(array_remove(string_to_array(words || ' ' || marks, ' '), '')) $$;
CREATE OR REPLACE FUNCTION search_marks(matter bigint) RETURNS text LANGUAGE sql STABLE AS $$ SELECT {marks} $$;
CREATE OR REPLACE FUNCTION search_mark_new() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp AS $$
    BEGIN NEW.marks := search_marks(NEW.matter_id); RETURN NEW; END $$;
CREATE OR REPLACE FUNCTION search_mark_again() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
    SET search_path = public, pg_temp AS $$
    DECLARE which bigint := to_jsonb(coalesce(NEW, OLD)) ->> TG_ARGV[0];
    BEGIN
        UPDATE search_row SET marks = search_marks(which) WHERE matter_id = which AND marks <> search_marks(which);
        RETURN NULL;
    END $$;
CREATE OR REPLACE TRIGGER search_row_enters BEFORE INSERT ON search_row
    FOR EACH ROW EXECUTE FUNCTION search_mark_new();
CREATE OR REPLACE TRIGGER search_sight_changed AFTER INSERT OR UPDATE OF matter_id, agency_id, role OR DELETE ON matters_sight
    FOR EACH ROW EXECUTE FUNCTION search_mark_again('matter_id');
CREATE OR REPLACE TRIGGER search_matter_moved AFTER UPDATE OF house, agency_id, place_id, visibility, author_id, bearer
    ON matters_matter FOR EACH ROW EXECUTE FUNCTION search_mark_again('id');

CREATE OR REPLACE FUNCTION search_sight() RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT ARRAY['.v']
        || ARRAY(SELECT '.p' || one FROM unnest(ARRAY[current_setting('danvan.actor', true)]) one WHERE one <> '')
        || ARRAY(SELECT '.b' || left(one, 16)
            FROM unnest(string_to_array(current_setting('danvan.bears', true), ',')) one WHERE one <> '')
        || ARRAY(SELECT '.s' || one FROM unnest(
            string_to_array(current_setting('danvan.agencies', true), ',') || string_to_array(current_setting('danvan.posts', true), ',')
            ) one WHERE one <> '') $$;
CREATE OR REPLACE FUNCTION search_find(
    wanted text, needles text[], since bigint, before bigint, newest integer, most integer
) RETURNS SETOF bigint LANGUAGE plpgsql STABLE SECURITY DEFINER
    SET search_path = public, pg_temp SET enable_seqscan = off SET enable_indexscan = on SET jit = off AS $$
    DECLARE
        sight text[] := search_sight();
        seen tsquery := (SELECT string_agg(quote_literal(mark), ' | ') FROM unnest(sight) mark);
        first tsquery := CASE wanted WHEN '' THEN seen ELSE wanted::tsquery END;
        shown text[] := ARRAY(SELECT '% ' || mark || ' %' FROM unnest(sight) mark);
        found bigint[];
        deep integer := newest;
    BEGIN
        LOOP
            found := ARRAY(
                SELECT late.key FROM (
                    SELECT r.key, r.words, r.marks FROM search_row r WHERE r.key >= since AND r.key < before
                    ORDER BY r.key DESC LIMIT deep) late
                WHERE late.words || late.marks LIKE ALL (needles) AND late.marks LIKE ANY (shown)
                ORDER BY late.key DESC LIMIT most);
            EXIT WHEN deep > newest OR cardinality(found) >= most OR cardinality(found) * {deeper} < most;
            deep := newest * {deeper};  -- so many have been found that as much again will do
        END LOOP;
        IF cardinality(found) < most THEN
            PERFORM set_config('enable_indexscan', 'off', true);  -- until here is left: only the index on words is any use
            found := ARRAY(
                SELECT hit.key FROM (
                    SELECT r.key FROM search_row r
                    WHERE search_vector(r.words, r.marks) @@ first AND search_vector(r.words, r.marks) @@ seen
                        AND r.words || r.marks LIKE ALL (needles) AND r.key >= since AND r.key < before OFFSET 0) hit
                ORDER BY hit.key DESC LIMIT most);
        END IF;
        RETURN QUERY SELECT unnest(found);
    END $$;
CREATE INDEX IF NOT EXISTS search_by_words ON search_row USING gin (search_vector(words, marks)) WITH (fastupdate = off);

ALTER TABLE search_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE search_row FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS search_enter ON search_row;
DROP POLICY IF EXISTS search_seen ON search_row;
DROP POLICY IF EXISTS search_changed ON search_row;
DROP POLICY IF EXISTS search_of_jobs ON search_row;
DROP POLICY IF EXISTS search_of_owner ON search_row;
CREATE POLICY search_enter ON search_row FOR INSERT TO danvan_app WITH CHECK ({seen});
CREATE POLICY search_seen ON search_row FOR SELECT TO danvan_app USING ({seen});
CREATE POLICY search_changed ON search_row FOR UPDATE TO danvan_app USING ({seen}) WITH CHECK ({seen});
CREATE POLICY search_of_jobs ON search_row TO danvan_jobs USING (true) WITH CHECK (true);
CREATE POLICY search_of_owner ON search_row TO danvan_owner USING (true) WITH CHECK (true);
"""
SEEN = "EXISTS (SELECT 1 FROM matters_matter m WHERE m.id = matter_id)"  # bound by the policies of that table
HINDRANCES: list[str] = []
FULL, AWAY, FILL = "SELECT 1", list[str](), ""  # an index is made full
STANDING = """
    SELECT (SELECT count(*) FROM pg_trigger WHERE tgname IN ('search_row_enters', 'search_sight_changed', 'search_matter_moved')
            AND tgenabled = 'O')
        + (SELECT count(*) FROM pg_policy WHERE polrelid = 'search_row'::regclass
            AND (polname IN ('search_of_jobs', 'search_of_owner')
                OR coalesce(pg_get_expr(polqual, polrelid), pg_get_expr(polwithcheck, polrelid)) LIKE '%matters_matter%'))
        + (SELECT count(*) FROM pg_class WHERE oid = 'search_row'::regclass AND relrowsecurity AND relforcerowsecurity)
        + (SELECT count(*) FROM pg_indexes WHERE indexname = 'search_by_words')"""
COUNT = 3 + 5 + 1 + 1


def statements(*, marks: str) -> list[str]:
    """Return what makes functions, triggers, index and policies."""
    return [STATEMENTS.format(marks=marks.format(join="string_agg", matter="matter"), seen=SEEN, deeper=DEEPER)]
