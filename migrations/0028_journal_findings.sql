-- What the site found wrong with its own journal: altered contents, or a witness that holds another history. A finding
-- stays until a later check, or the witness itself, no longer confirms it.
create table journal_finding (
  code text not null check (length(code) between 1 and 60),
  -- What it is about: entries, the path of a tile, the name of a witness.
  subject text not null check (length(subject) between 1 and 500),
  found_at timestamptz not null,
  primary key (code, subject)
);

-- The last check of the whole journal.
create table journal_check (
  sole boolean primary key default true check (sole),
  checked_at timestamptz not null,
  entries bigint not null check (entries >= 0),
  erased bigint not null check (erased >= 0)
);
