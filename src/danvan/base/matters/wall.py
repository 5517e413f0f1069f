"""The second wall on PostgreSQL: row policies on matters, which hold even if a query of them forgets `visible_to`.

A house's own table is read with its matter (`Things`), so the policy filters it too; a bare `values_list` is not.

Each request stands as its actor for one transaction; whoever stands as nobody sees what is public. The worker has a
role of its own, which the policies let see everything.
"""

from collections.abc import Iterable
from datetime import date

from django.db import connection
from django.utils.translation import gettext_lazy as _

from danvan.base.people import relations
from danvan.base.people.relations import Actor
from danvan.base.triggers.rows import Trigger

POLICIES = """
ALTER TABLE matters_matter ENABLE ROW LEVEL SECURITY;
ALTER TABLE matters_matter FORCE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS matters_enter ON matters_matter;
DROP POLICY IF EXISTS matters_seen ON matters_matter;
DROP POLICY IF EXISTS matters_moved ON matters_matter;
DROP POLICY IF EXISTS matters_of_jobs ON matters_matter;
DROP POLICY IF EXISTS matters_of_owner ON matters_matter;
CREATE POLICY matters_enter ON matters_matter FOR INSERT TO danvan_app WITH CHECK (true);
CREATE POLICY matters_seen ON matters_matter FOR SELECT TO danvan_app USING ({sight});
CREATE POLICY matters_moved ON matters_matter FOR UPDATE TO danvan_app USING ({sight}) WITH CHECK (true);
CREATE POLICY matters_of_jobs ON matters_matter TO danvan_jobs USING (true) WITH CHECK (true);
CREATE POLICY matters_of_owner ON matters_matter TO danvan_owner USING (true) WITH CHECK (true);
"""
SIGHT = """
    visibility = 'public'
    OR author_id = (SELECT NULLIF(current_setting('danvan.actor', true), '')::bigint)
    OR bearer = ANY ((SELECT string_to_array(current_setting('danvan.bears', true), ','))::text[])
    OR (EXISTS (SELECT 1 FROM matters_sight s WHERE s.matter_id = matters_matter.id
        AND s.agency_id = ANY ((SELECT string_to_array(current_setting('danvan.agencies', true), ','))::bigint[])
        AND (s.role = '' OR s.agency_id || s.role = ANY ((SELECT string_to_array(current_setting('danvan.posts', true), ','))::text[])))
        AND (id <> ALL (ARRAY(SELECT k.matter_id FROM matters_keptfrom k
            WHERE k.person_id = (SELECT NULLIF(current_setting('danvan.actor', true), '')::bigint)))
            OR COALESCE(assigner_id, agency_id) || 'leader' = ANY ((SELECT string_to_array(current_setting('danvan.posts', true), ','))::text[])))
    OR (house = 'office' AND EXISTS (SELECT 1 FROM matters_sight s WHERE s.matter_id = matters_matter.id AND s.role = ''
        AND s.agency_id = ANY ((SELECT string_to_array(current_setting('danvan.kept', true), ','))::bigint[])))
"""
BEAR = "SELECT set_config('danvan.bears', concat_ws(',', NULLIF(current_setting('danvan.bears', true), ''), %s), true)"
NAMES = ("matters_enter", "matters_moved", "matters_of_jobs", "matters_of_owner", "matters_seen")


def build() -> None:
    """Make the policies anew; on SQLite there are none."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(POLICIES.format(sight=SIGHT))


def stands() -> bool:
    """Return whether the policies are there and nobody on this connection can pass them by."""
    if connection.vendor != "postgresql":
        return True
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT polname, pg_get_expr(polqual, polrelid) LIKE '%matters_sight%' FROM pg_policy"
            " WHERE polrelid = 'matters_matter'::regclass ORDER BY polname"
        )
        found = dict(cursor.fetchall())
        cursor.execute(
            "SELECT rolsuper OR rolbypassrls, relrowsecurity AND relforcerowsecurity FROM pg_roles, pg_class"
            " WHERE rolname = current_user AND pg_class.oid = 'matters_matter'::regclass"
        )
        passes, forced = cursor.fetchone()
    hides = found.get("matters_seen") and found.get("matters_moved")  # not made to let everything through
    return bool(tuple(found) == NAMES and hides and forced and not passes)


def stand_as(actor: Actor, *, on: date) -> None:
    """Tell the policies who looks, until the transaction at hand ends."""
    if connection.vendor == "postgresql":
        _set(
            actor=str(actor.person.pk) if actor.person else "",
            bears=",".join(sorted(actor.bears)),
            agencies=",".join(map(str, relations.agencies(actor, on=on))),
            kept=",".join(map(str, relations.kept(actor, on=on))),
            posts=",".join(f"{agency}{word}" for word, held in relations.posts(actor, on=on).items() for agency in held),
        )


def bear(secrets: Iterable[str]) -> None:
    """Let whoever opens a matter see the row they are writing, until the transaction ends."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(BEAR, [",".join(sorted(secrets))])


def _set(**values: str) -> None:
    each = ", ".join("set_config(%s, %s, true)" for _ in values)  # one statement: every request pays for it
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {each}", [word for name, value in values.items() for word in (f"danvan.{name}", value)])


TRIGGER = Trigger(
    lacking=_("Tường ngăn theo hàng không đứng, hoặc tài khoản này vượt qua được nó."),
    build=build, stands=stands,
)  # fmt: skip
