-- Where meetings are prepared and kept: drafts with their versions, the day itself, and what is erased after it.

alter table meeting
  -- The title, folded over scripts and languages; absent until the nightly care of meetings has made it.
  add column search_key text,
  -- How many came, as the organiser counted.
  add column attended integer check (attended between 0 and 1000000),
  -- Taken back as announced by mistake; its address answers that there is nothing, the journal keeps that it was.
  add column withdrawn_at timestamptz,
  -- When names and contacts of those who registered were erased.
  add column people_erased_at timestamptz;
create index on meeting using gin (search_key gin_trgm_ops);
create index on meeting (ends_at) where people_erased_at is null;

create or replace view meeting_link as
  select id, slug, kind, state, title, starts_at, ends_at, territory_code from meeting where withdrawn_at is null;

-- A paper of a meeting may be kept here; minutes are told from other papers.
alter table meeting_document
  drop constraint meeting_document_url_check,
  add constraint meeting_document_url_check check (url ~ '^(https?://|/files/)'),
  add column role text not null default 'paper' check (role in ('paper', 'minutes'));

alter table registration
  -- Whoever comes without having registered leaves a name, and a contact only if she wants to.
  alter column name drop not null,
  alter column contact drop not null,
  alter column contact_key drop not null,
  add column search_key text,
  add column arrived_at timestamptz,
  add column walk_in boolean not null default false,
  add constraint contact_with_key check ((contact is null) = (contact_key is null)),
  -- After the day nothing is left of a person but that somebody came.
  add constraint nameless_has_no_contact check (name is not null or (contact is null and search_key is null)),
  add constraint named_has_contact check (walk_in or name is null or contact is not null),
  add constraint cancelled_did_not_come check (standing <> 'cancelled' or arrived_at is null);
create index on registration (contact_key);

-- A meeting that is not announced yet, or corrections of one that is. What is typed is kept as typed: a draft may
-- be as unfinished as it likes.
create table meeting_draft (
  id uuid primary key,
  organiser_id uuid not null references organisation,
  -- What it became, or what it corrects.
  meeting_id uuid references meeting,
  content jsonb not null,
  search_key text not null default '',
  -- Counts the savings; whoever saves says which one she has read.
  version integer not null default 1 check (version > 0),
  -- The rendering of the form that wrote this version: savings by themselves of one form are not a conflict.
  sitting text not null default '' check (length(sitting) <= 64),
  created_at timestamptz not null,
  changed_at timestamptz not null,
  changed_by uuid references account,
  -- When it is to be announced by itself.
  announce_at timestamptz,
  -- Why that failed, as a code; the desk says it in words.
  announce_failed text,
  announced_at timestamptz,
  discarded_at timestamptz,
  check (announced_at is null or (meeting_id is not null and discarded_at is null)),
  check (announce_at is null or (announced_at is null and discarded_at is null))
);
create index on meeting_draft (organiser_id, changed_at desc) where announced_at is null;
create index on meeting_draft (announce_at) where announce_at is not null;
create index on meeting_draft (meeting_id);
create index on meeting_draft using gin (search_key gin_trgm_ops);

-- What a draft was: one row for each sitting of somebody who wrote.
create table meeting_draft_version (
  draft_id uuid not null references meeting_draft on delete cascade,
  number integer not null check (number > 0),
  content jsonb not null,
  sitting text not null,
  saved_at timestamptz not null,
  saved_by uuid references account,
  primary key (draft_id, number)
);
