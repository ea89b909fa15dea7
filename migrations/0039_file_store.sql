-- The bytes of files move out of the database, into a folder or an S3-compatible service. The program moves those that
-- are here when it starts; until then they are read from here.
alter table file add column length int;
update file set length = octet_length(bytes);
alter table file alter column length set not null;
alter table file alter column bytes drop not null;
create index on file (sha256) where bytes is not null;

-- Bytes outside the database that no row names: of an act that was rolled back, or of a file that was deleted. They
-- are deleted after a day.
create table file_orphan (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  found_at timestamptz not null
);
create index on file_orphan (found_at);
