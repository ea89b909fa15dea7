-- One table for whatever is written at the desk before readers see it, and one for its versions; news are the first
-- kind. What readers see stays in the tables of each slice and has the id of its draft.
create table draft (
  id uuid primary key,
  -- The slice whose content this is.
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  organisation_id uuid not null references organisation,
  state text not null check (state in ('draft', 'scheduled', 'published', 'withdrawn', 'archived')),
  -- Number of the newest version. Every save makes it grow; the save of somebody who has read an older one is refused.
  version integer not null check (version > 0),
  -- That of the newest version.
  content jsonb not null,
  -- Taken from the content for lists: its title in each language, and the titles folded (domain/kazakh) for the search.
  title jsonb not null,
  search_key text not null,
  -- When each language of each text was last changed: tells which translation is out of date.
  changes jsonb not null,
  -- The languages in which a text is missing or out of date, for lists.
  lacking text[] not null,
  publish_at timestamptz,
  scheduled_version integer,
  -- Why a scheduled publication failed, as a code of the slice.
  publish_failed text,
  -- The version that readers see.
  public_version integer,
  -- The last part of its public address.
  slug text,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid references account,
  demo boolean not null default false,
  unique (kind, slug),
  check ((state = 'scheduled') = (publish_at is not null)),
  check ((publish_at is null) = (scheduled_version is null)),
  check ((state = 'published') = (public_version is not null)),
  -- What was published once keeps its address, so that the address can say what became of it.
  check (state not in ('published', 'withdrawn') or slug is not null)
);
create index on draft (kind, updated_at desc, id);
create index on draft (organisation_id, kind, updated_at desc);
create index on draft (updated_by);
create index on draft (publish_at) where publish_at is not null;
create index on draft using gin (search_key gin_trgm_ops);

-- Every save, whole: who, when, what. Saves that one open form makes by itself replace each other.
create table draft_version (
  draft_id uuid not null references draft on delete cascade,
  number integer not null check (number > 0),
  at timestamptz not null,
  account_id uuid references account,
  origin text not null check (origin in ('saved', 'auto', 'restored', 'copied', 'imported')),
  -- The open form from which it came.
  sitting text check (length(sitting) between 1 and 64),
  -- The version that was restored.
  from_version integer,
  content jsonb not null,
  primary key (draft_id, number)
);
create index on draft_version (account_id);

-- The newest version, the scheduled one and the one that readers see are never lost.
alter table draft
  add foreign key (id, version) references draft_version deferrable initially deferred,
  add foreign key (id, scheduled_version) references draft_version deferrable initially deferred,
  add foreign key (id, public_version) references draft_version deferrable initially deferred;

insert into draft (id, kind, organisation_id, state, version, content, title, search_key, changes, lacking, publish_at,
  scheduled_version, public_version, slug, created_at, updated_at, updated_by, demo)
select id, 'news', organisation_id, state, version, content, content -> 'texts' -> 'title', search_key, changes, lacking,
  publish_at, scheduled_version, public_version, slug, created_at, updated_at, updated_by, demo
from news_draft;

insert into draft_version (draft_id, number, at, account_id, origin, sitting, from_version, content)
select draft_id, number, at, account_id, case kind when 'published' then 'imported' else kind end, sitting, from_version,
  content
from news_draft_version;

-- Checked now, so that a later migration of the same upgrade finds no checks pending on these tables.
set constraints all immediate;

drop table news_draft_version;
drop table news_draft;
