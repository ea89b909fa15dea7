-- Files that the desk may attach: besides pictures and PDF, documents of Office and OpenDocument without macros.
alter table file drop constraint file_type_check;
alter table file add constraint file_type_check check (type in (
  'image/webp', 'image/jpeg', 'image/png', 'image/svg+xml', 'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation'
));

-- What is being written. The item that readers see is a copy of one of its versions and has the same id.
create table news_draft (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  state text not null check (state in ('draft', 'scheduled', 'published', 'withdrawn', 'archived')),
  -- Number of the newest version. Every save makes it grow; the save of somebody who has read an older one is refused.
  version integer not null check (version > 0),
  content jsonb not null,
  -- When each language of each text was last changed: tells which translation has fallen behind.
  changes jsonb not null,
  -- Folded titles (domain/kazakh), for the search.
  search_key text not null,
  -- Which texts are still missing or behind, kept beside them for the lists: 'kk', 'ru'.
  lacking text[] not null,
  publish_at timestamptz,
  scheduled_version integer,
  -- The version that readers see.
  public_version integer,
  slug text unique,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  updated_by uuid references account,
  demo boolean not null default false,
  check ((state = 'scheduled') = (publish_at is not null)),
  check ((publish_at is null) = (scheduled_version is null)),
  check ((state = 'published') = (public_version is not null)),
  -- Whoever was published once keeps the address, so that it can say what became of it.
  check (state not in ('published', 'withdrawn') or slug is not null)
);
create index on news_draft (organisation_id, updated_at desc);
create index on news_draft (updated_at desc);
create index on news_draft (updated_by);
create index on news_draft (publish_at) where publish_at is not null;

-- Every save, whole: who, when, what. Saves that one open form makes by itself replace each other.
create table news_draft_version (
  draft_id uuid not null references news_draft on delete cascade,
  number integer not null check (number > 0),
  at timestamptz not null,
  account_id uuid references account,
  kind text not null check (kind in ('saved', 'auto', 'restored', 'copied', 'published')),
  -- The open form from which it came.
  sitting uuid,
  from_version integer,
  content jsonb not null,
  primary key (draft_id, number)
);
create index on news_draft_version (account_id);

-- What readers have seen of an item, each state whole; withdrawal takes all of them away.
create table news_version (
  news_item_id uuid not null references news_item on delete cascade,
  number integer not null check (number > 0),
  at timestamptz not null,
  content jsonb not null,
  -- Why it was corrected, if the editor says so.
  note jsonb check (note ?& array['kk', 'ru']),
  primary key (news_item_id, number)
);

create table news_attachment (
  news_item_id uuid not null references news_item on delete cascade,
  position integer not null check (position >= 0),
  sha256 text not null references file,
  type text not null,
  bytes integer not null check (bytes > 0),
  -- Under which it is saved.
  name text not null check (length(name) between 1 and 200),
  title jsonb not null check (title ?& array['kk', 'ru']),
  primary key (news_item_id, position)
);
create index on news_attachment (sha256);

-- What was taken off the site: its address answers 410 with the reason. Of its words nothing is kept here.
create table news_withdrawal (
  id uuid primary key,
  slug text not null unique,
  organisation_id uuid not null references organisation,
  territory_code text not null,
  reason jsonb not null check (reason ?& array['kk', 'ru']),
  withdrawn_at timestamptz not null
);
create index on news_withdrawal (organisation_id);

-- What was published before there was a desk gets its first version there.
insert into news_draft (id, organisation_id, state, version, content, changes, search_key, lacking, public_version,
  slug, created_at, updated_at, demo)
select n.id, n.organisation_id, 'published', 1,
  jsonb_build_object(
    'topic', n.topic, 'territory', n.territory_code, 'meeting', m.slug, 'attachments', '[]'::jsonb,
    'texts', jsonb_build_object('title', n.title, 'lead', n.lead, 'body', n.body,
      'alt', coalesce(n.picture_alt, '{}'), 'caption', coalesce(n.picture_caption, '{}')),
    'picture', case when n.picture_sha256 is not null then jsonb_build_object('sha256', n.picture_sha256,
      'preview', coalesce(n.preview_sha256, n.picture_sha256)) end),
  '{}', lower(concat_ws(' ', n.title ->> 'kk', n.title ->> 'ru', n.title ->> 'en')), '{}', 1,
  n.slug, n.published_at, coalesce(n.revised_at, n.published_at), n.demo
from news_item n left join meeting m on m.id = n.meeting_id;

insert into news_draft_version (draft_id, number, at, kind, content)
select id, 1, created_at, 'published', content from news_draft;

insert into news_version (news_item_id, number, at, content)
select d.id, 1, d.created_at,
  (d.content - 'texts') || (d.content -> 'texts') - 'alt' - 'caption' || jsonb_build_object(
    'alt', case when n.picture_sha256 is not null then n.picture_alt end, 'caption', n.picture_caption)
from news_draft d join news_item n on n.id = d.id;
