-- The three roles of PostgreSQL. None passes the row policies by; the login of DATABASE_URL is a member of all three.
DO $$
DECLARE role text;
BEGIN
  FOREACH role IN ARRAY ARRAY['danvan_owner', 'danvan_app', 'danvan_jobs'] LOOP
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role) THEN
      EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS', role);
    END IF;
    IF NOT pg_has_role(current_user, role, 'MEMBER') THEN
      EXECUTE format('GRANT %I TO %I', role, current_user);
    END IF;
  END LOOP;
  IF NOT has_schema_privilege('danvan_owner', 'public', 'CREATE') THEN
    GRANT USAGE, CREATE ON SCHEMA public TO danvan_owner;
  END IF;
END $$;
