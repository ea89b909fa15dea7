-- Tells every process which table changed, so that it drops the pages that show it. PostgreSQL delivers a
-- notification when its transaction commits, and folds equal ones of a transaction into one.
create function tell_change() returns trigger language plpgsql as $$
begin
  perform pg_notify('kenes_changed', tg_table_name);
  return null;
end
$$;

-- Pictures and documents under the hash of their bytes: the same file is kept once and never changes.
create table file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  type text not null check (type in ('image/webp', 'image/jpeg', 'image/png', 'image/svg+xml', 'application/pdf')),
  bytes bytea not null check (octet_length(bytes) between 1 and 20000000),
  width integer check (width > 0),
  height integer check (height > 0),
  added_at timestamptz not null default now()
);
