-- Who owes what to whom until when. A slice starts, extends and ends its deadlines in the transaction of the act from
-- which they follow.
create table deadline (
  id uuid primary key,
  -- The kind, slice first: 'consultations.answers'. A thing has at most one deadline of a kind.
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$'),
  thing_id uuid not null,
  -- Who owes.
  organisation_id uuid not null references organisation,
  territory_code text not null,
  territory_ordinal integer not null,
  -- By an article of law, by the rule of this site, or by nobody's rule: the organisation has named the day itself.
  basis text not null check (basis in ('law', 'site', 'promise')),
  -- The term in data/kz/law-terms.json that applies, or to which the rule of the site follows.
  rule text,
  -- The event, the term and the extensions from which the last day follows, so that it can be computed again.
  counting jsonb not null,
  from_on date not null,
  -- The last day; null while the days off of its year are not published.
  due_on date,
  extended integer not null default 0 check (extended >= 0),
  -- Grows when the last day is changed by a decision: then people are reminded again.
  term_number integer not null default 1 check (term_number > 0),
  how_ended text check (how_ended in ('met', 'cancelled')),
  ended_on date,
  started_at timestamptz not null,
  unique (kind, thing_id),
  check ((how_ended is null) = (ended_on is null)),
  check (basis <> 'law' or rule is not null),
  foreign key (territory_code, territory_ordinal) references territory (code, ordinal) on update cascade
);
create index on deadline (due_on, id) where how_ended is null;
create index on deadline (id) where how_ended is null;
create index on deadline (organisation_id, due_on);
create index on deadline (territory_ordinal, due_on);
create trigger take_territory_ordinal before insert or update of territory_code on deadline
  for each row execute function take_territory_ordinal();
create trigger tell_change after insert or update or delete or truncate on deadline
  for each statement execute function tell_change();

-- Why a last day is another one than before.
create table deadline_change (
  id uuid primary key,
  deadline_id uuid not null references deadline on delete cascade,
  at timestamptz not null,
  -- Extended on a ground; moved with the event from which it counts; computed again because a day off was moved.
  what text not null check (what in ('extended', 'moved', 'calendar')),
  due_before date,
  due_after date,
  reason jsonb check (reason ?& array['kk', 'ru']),
  -- The days that are counted otherwise than before: [{ "day": "2026-12-29", "working": false }].
  days jsonb,
  check (what <> 'extended' or reason is not null),
  check ((what = 'calendar') = (days is not null))
);
create index on deadline_change (deadline_id, at);

-- A reminder that is due is noted once; then its letters are made, in batches that go on after `reached`.
create table deadline_reminder (
  deadline_id uuid not null references deadline on delete cascade,
  term_number integer not null,
  step text not null check (step in ('owes-before', 'waits-before', 'owes-after', 'waits-after', 'extended')),
  noted_at timestamptz not null,
  reached uuid,
  done_at timestamptz,
  primary key (deadline_id, term_number, step)
);
create index on deadline_reminder (noted_at) where done_at is null;

-- One letter of a reminder to one person.
create table deadline_letter (
  id uuid primary key,
  deadline_id uuid not null references deadline on delete cascade,
  term_number integer not null,
  step text not null,
  account_id uuid not null references account on delete cascade,
  made_at timestamptz not null,
  done_at timestamptz,
  unique (deadline_id, term_number, step, account_id)
);
create index on deadline_letter (account_id);
create index on deadline_letter (made_at);

-- The days off by which all deadlines are computed, and how far the computation by new ones has come.
create table deadline_calendar (
  singleton boolean primary key default true check (singleton),
  days jsonb not null,
  -- Those of before, while deadlines are computed again.
  former jsonb,
  reached uuid,
  done integer not null default 0,
  moved integer not null default 0,
  total integer not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz,
  check ((former is null) = (finished_at is not null))
);

-- Things that were there before a kind of deadlines was get theirs in the order of their ids, up to `reached` so far.
create table deadline_kind (
  kind text primary key,
  reached uuid,
  filled_at timestamptz
);
