-- The public journal: a transparency log (C2SP tlog-tiles) over what is recorded of public acts. A row is
-- written in the transaction of the act itself and waits without a number; the sequencer gives it one.
create table journal_act (
  queued bigint generated always as identity primary key,
  act_id uuid not null,
  -- Counts the states of one act: published, changed, withdrawn …
  version integer not null check (version > 0),
  type text not null check (type ~ '^[a-z][a-z-]*[.][a-z][a-z-]*$'),
  recorded_at timestamptz not null,
  territory_code text not null,
  body_id uuid,
  -- What goes into the log, byte for byte. Holds nothing that could ever have to be erased.
  entry bytea not null check (octet_length(entry) between 1 and 65535),
  -- What opens the commitment within the entry. Erased together when the law demands it; the entry stays.
  salt bytea check (octet_length(salt) = 32),
  content text,
  -- Position in the log, from 0; null while it waits.
  number bigint check (number >= 0),
  unique (act_id, version),
  check ((salt is null) = (content is null))
);
-- Partial, so that recording costs as little as it can and numbering pays for them.
create index journal_act_waiting on journal_act (queued) where number is null;
create unique index journal_act_number on journal_act (number) where number is not null;
create index on journal_act (territory_code, number) where number is not null;
create index on journal_act (body_id, number) where number is not null;
create index on journal_act (type, number) where number is not null;

-- Each tile once, as wide as it is now: what it was at an earlier size is its beginning.
create table journal_tile (
  level smallint not null check (level between 0 and 63),
  index bigint not null check (index >= 0),
  bytes bytea not null check (octet_length(bytes) between 32 and 8192 and octet_length(bytes) % 32 = 0),
  primary key (level, index)
);

-- The one log of this database. A checkpoint is signed and kept before anybody sees it, then published.
create table journal_log (
  sole boolean primary key default true check (sole),
  origin text not null,
  -- Keys, witnesses and quorum in force, as a tlog-policy file.
  policy text not null,
  size bigint not null check (size >= 0),
  signed text not null,
  published_size bigint not null check (published_size between 0 and size),
  published text not null,
  published_at timestamptz not null
);
