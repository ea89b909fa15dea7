-- Numbers from sheets of paper: each batch is entered twice by two clerks, a difference is settled by a third person,
-- and what was agreed is corrected only by a further entry.
create table paper_batch (
  id uuid primary key,
  -- Whose sheets they are: its people find what waits for them at the desk.
  organisation_id uuid not null references organisation,
  target_kind text not null,
  target_id uuid not null,
  -- Written on the paper: 1, 2, 3 … for each target.
  number integer not null check (number > 0),
  sheets integer not null check (sheets between 1 and 60),
  opened_at timestamptz not null,
  unique (target_kind, target_id, number)
);
create index on paper_batch (organisation_id);

create table paper_entry (
  id uuid primary key,
  batch_id uuid not null references paper_batch,
  -- The order of the entries of a batch.
  position integer not null check (position > 0),
  step text not null check (step in ('first', 'second', 'settlement', 'correction')),
  -- Null once the account of the clerk is erased.
  account_id uuid references account on delete set null,
  -- The number on each sheet, in the order of the sheets.
  counts integer[] not null check (array_length(counts, 1) between 1 and 60),
  reason text check (length(reason) between 1 and 2000),
  entered_at timestamptz not null,
  unique (batch_id, position),
  check ((step = 'correction') <= (reason is not null))
);
-- Two clerks who enter at the same time cannot both be the second.
create unique index on paper_entry (batch_id, step) where step <> 'correction';
create index on paper_entry (account_id);

-- Entries are appended: what was entered stays readable beside what replaced it.
create function keep_paper_entry() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or (new.id, new.batch_id, new.position, new.step, new.counts, new.reason, new.entered_at)
     is distinct from (old.id, old.batch_id, old.position, old.step, old.counts, old.reason, old.entered_at)
  then raise exception 'paper_entry is append-only';
  end if;
  return new;
end
$$;
create trigger keep before update or delete on paper_entry for each row execute function keep_paper_entry();

-- Scans of the sheets: names and signatures. Seen only by those who enter, and erased after a time.
create table paper_scan (
  id uuid primary key,
  batch_id uuid not null references paper_batch,
  sha256 text not null references file,
  name text not null check (length(name) between 1 and 255),
  added_at timestamptz not null
);
create index on paper_scan (batch_id);
create index on paper_scan (sha256);
create index on paper_scan (added_at);

create or replace view file_hold as
  select sha256 from comment_file
  union all select sha256 from retained_upload
  union all select sha256 from paper_scan;
