-- Programmes: a project over several regions, from its working group to the final presentation. What a programme
-- has several of belongs to it and is written anew by each import, under the keys of its file; feedback stays.
create table programme (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name jsonb not null check (name ?& array['kk', 'ru']),
  summary jsonb not null check (summary ?& array['kk', 'ru']),
  -- A list of texts, each with kk and ru.
  aims jsonb not null check (jsonb_typeof(aims) = 'array'),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  -- Where the results are told; its slides and the speaker's agenda follow this meeting.
  presentation_id uuid references meeting,
  published_at timestamptz not null,
  revised_at timestamptz not null,
  -- SHA-256 of the file it came from: the same file a second time changes nothing.
  source_sha256 text not null check (source_sha256 ~ '^[0-9a-f]{64}$'),
  demo boolean not null default false
);

create table programme_body (
  programme_id uuid not null references programme on delete cascade,
  position integer not null,
  organisation_id uuid not null references organisation,
  role text not null check (role in ('carrier', 'partner', 'donor', 'state-body')),
  primary key (programme_id, organisation_id)
);
create index on programme_body (organisation_id);

create table programme_basis (
  programme_id uuid not null references programme on delete cascade,
  position integer not null,
  title jsonb not null check (title ?& array['kk', 'ru']),
  note jsonb check (note ?& array['kk', 'ru']),
  url text check (url ~ '^https?://'),
  primary key (programme_id, position)
);

create table programme_territory (
  programme_id uuid not null references programme on delete cascade,
  position integer not null,
  territory_code text not null,
  -- The number of the place in the tree; follows when a newer classifier numbers anew.
  territory_ordinal integer not null,
  primary key (programme_id, territory_code),
  foreign key (territory_code, territory_ordinal) references territory (code, ordinal) on update cascade
);
create index on programme_territory (territory_ordinal);

create table programme_member (
  programme_id uuid not null references programme on delete cascade,
  position integer not null,
  person_id uuid not null references person,
  role text not null check (role in ('head', 'coordinator', 'consultant', 'member')),
  post jsonb check (post ?& array['kk', 'ru']),
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  primary key (programme_id, position)
);
create index on programme_member (person_id);

create table programme_stage (
  programme_id uuid not null references programme on delete cascade,
  position integer not null,
  title jsonb not null check (title ?& array['kk', 'ru']),
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  primary key (programme_id, position)
);

create table programme_activity (
  programme_id uuid not null,
  stage integer not null,
  position integer not null,
  title jsonb not null check (title ?& array['kk', 'ru']),
  territory_code text references territory,
  organisation_id uuid references organisation,
  starts_on date not null,
  ends_on date not null check (ends_on >= starts_on),
  actual_starts_on date,
  actual_ends_on date check (actual_ends_on >= actual_starts_on),
  state text not null check (state in ('planned', 'underway', 'done', 'cancelled')),
  primary key (programme_id, stage, position),
  foreign key (programme_id, stage) references programme_stage on delete cascade,
  check (state <> 'done' or actual_ends_on is not null)
);

create table programme_indicator (
  programme_id uuid not null references programme on delete cascade,
  key text not null,
  position integer not null,
  title jsonb not null check (title ?& array['kk', 'ru']),
  unit jsonb not null check (unit ?& array['kk', 'ru']),
  base numeric,
  base_period text,
  -- Whether figures of periods and territories may be added up: people may, shares may not.
  adds boolean not null default true,
  primary key (programme_id, key)
);

create table programme_value (
  programme_id uuid not null,
  indicator text not null,
  -- '2019', '2019-Q3' or '2019-09'.
  period text not null check (period ~ '^[0-9]{4}(-(Q[1-4]|0[1-9]|1[0-2]))?$'),
  -- Absent: the programme as a whole.
  territory_code text references territory,
  plan numeric not null,
  fact numeric,
  unique nulls not distinct (programme_id, indicator, period, territory_code),
  foreign key (programme_id, indicator) references programme_indicator on delete cascade
);

create table programme_theme (
  programme_id uuid not null references programme on delete cascade,
  key text not null,
  position integer not null,
  title jsonb not null check (title ?& array['kk', 'ru']),
  primary key (programme_id, key)
);

-- Events are meetings; a meeting belongs to one programme at most.
create table programme_event (
  meeting_id uuid primary key references meeting,
  programme_id uuid not null references programme on delete cascade,
  attendance integer check (attendance >= 0)
);
create index on programme_event (programme_id);

create table programme_material (
  meeting_id uuid not null references programme_event on delete cascade,
  position integer not null,
  title jsonb not null check (title ?& array['kk', 'ru']),
  url text not null check (url ~ '^https?://'),
  primary key (meeting_id, position)
);

create table programme_photograph (
  meeting_id uuid not null references programme_event on delete cascade,
  position integer not null,
  picture_sha256 text not null references file,
  preview_sha256 text not null references file,
  alt jsonb not null check (alt ?& array['kk', 'ru']),
  caption jsonb check (caption ?& array['kk', 'ru']),
  primary key (meeting_id, position)
);

create table programme_news (
  news_item_id uuid primary key references news_item on delete cascade,
  programme_id uuid not null references programme on delete cascade
);
create index on programme_news (programme_id);

create table finding (
  programme_id uuid not null references programme on delete cascade,
  key text not null,
  position integer not null,
  kind text not null check (kind in ('achievement', 'feature', 'problem', 'potential', 'recommendation')),
  territory_code text not null references territory,
  -- The programme's own territory in which that lies: regions are compared by it.
  region_code text not null,
  theme text,
  body jsonb not null check (body ?& array['kk', 'ru']),
  -- To whom a recommendation is given.
  addressee_id uuid references organisation,
  -- Absent: the working group as a whole.
  author_id uuid references person,
  -- A list of { event } | { title, url } | { indicator }.
  evidence jsonb not null check (jsonb_typeof(evidence) = 'array'),
  primary key (programme_id, key),
  foreign key (programme_id, region_code) references programme_territory on delete cascade,
  foreign key (programme_id, theme) references programme_theme on delete cascade,
  check ((kind = 'recommendation') = (addressee_id is not null))
);
create index on finding (programme_id, region_code, kind, position);
create index on finding (programme_id, kind, theme, position);

-- What participants say after an event: no name, no address, no account. It outlives an import that leaves the
-- event out of the programme, because it is tied to the meeting alone.
create table event_feedback (
  id uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  language text not null check (language in ('kk', 'ru', 'en')),
  useful integer not null check (useful between 1 and 5),
  heard text not null check (heard in ('yes', 'partly', 'no')),
  words text check (length(words) between 1 and 1000),
  sent_on date not null,
  -- Chosen by the working group to be quoted; nothing else of what was written is shown.
  chosen boolean not null default false
);
create index on event_feedback (meeting_id);

-- Finished reports under the hash of what they were made from: made once for each state of a programme.
create table programme_report (
  digest text primary key check (digest ~ '^[0-9a-f]{64}$'),
  programme_id uuid not null references programme on delete cascade,
  language text not null,
  format text not null check (format in ('docx', 'pdf')),
  bytes bytea not null,
  unique (programme_id, language, format)
);

-- What other slices may join; the second is what news publishes to programmes.
create view programme_link as
  select id, slug, name from programme;
create view news_link as
  select id, slug, title, published_at from news_item;

-- Everything that a programme consists of is written in the transaction that changes its row.
create trigger tell_change after insert or update or delete or truncate on programme
  for each statement execute function tell_change();
create trigger tell_change after insert or update or delete or truncate on event_feedback
  for each statement execute function tell_change();

create trigger take_territory_ordinal before insert or update of territory_code on programme_territory
  for each row execute function take_territory_ordinal();
