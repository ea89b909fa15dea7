-- News of bodies: short, dated, in Kazakh and Russian at least.
create table news_item (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  published_at timestamptz not null,
  revised_at timestamptz,
  topic text not null,
  territory_code text not null,
  -- The number of the place in the tree; follows when a newer classifier numbers anew.
  territory_ordinal integer not null,
  organisation_id uuid not null references organisation,
  title jsonb not null check (title ?& array['kk', 'ru']),
  lead jsonb not null check (lead ?& array['kk', 'ru']),
  body jsonb not null check (body ?& array['kk', 'ru']),
  picture_sha256 text references file,
  -- The same picture about 480 pixels wide, for lists: a list shows twenty of them.
  preview_sha256 text references file,
  picture_alt jsonb check (picture_alt ?& array['kk', 'ru', 'en']),
  picture_caption jsonb check (picture_caption ?& array['kk', 'ru']),
  meeting_id uuid references meeting,
  demo boolean not null default false,
  check ((picture_sha256 is null) = (picture_alt is null)),
  check (preview_sha256 is null or picture_sha256 is not null),
  -- An item is told in a language as a whole or not at all.
  check ((title ? 'en') = (lead ? 'en') and (title ? 'en') = (body ? 'en')),
  foreign key (territory_code, territory_ordinal) references territory (code, ordinal) on update cascade
);
create index on news_item (published_at desc, id);
create index on news_item (territory_ordinal, published_at desc);
create index on news_item (organisation_id, published_at desc);
create index on news_item (topic, published_at desc);
create index on news_item (meeting_id);

-- How often an item was read. Apart from the item, so that a reading makes no page anew.
create table news_reads (
  news_item_id uuid primary key references news_item on delete cascade,
  reads bigint not null default 0 check (reads >= 0)
);

-- A reader counts once a day. What tells readers apart is a keyed hash whose key lives for that day only and is
-- then deleted with the hashes: nobody can say afterwards who read what.
create table reading_day (
  day date primary key,
  key bytea not null check (octet_length(key) = 32)
);
create table reading (
  day date not null references reading_day on delete cascade,
  digest bytea not null,
  primary key (day, digest)
);

create trigger tell_change after insert or update or delete or truncate on news_item
  for each statement execute function tell_change();

create trigger take_territory_ordinal before insert or update of territory_code on news_item
  for each row execute function take_territory_ordinal();
