-- Meetings (iCalendar VEVENT): when, where, who calls, who speaks, what about. A change is appended, never
-- overwritten: what was before stays visible.
create table meeting (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null,
  state text not null check (state in ('announced', 'moved', 'cancelled', 'held')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  territory_code text not null,
  -- The number of the place in the tree; follows when a newer classifier numbers anew.
  territory_ordinal integer not null,
  venue jsonb not null check (venue ?& array['kk', 'ru']),
  address jsonb not null check (address ?& array['kk', 'ru']),
  map_url text check (map_url ~ '^https?://'),
  online_url text check (online_url ~ '^https?://'),
  organiser_id uuid not null references organisation,
  topic text not null,
  title jsonb not null check (title ?& array['kk', 'ru']),
  about jsonb not null check (about ?& array['kk', 'ru']),
  outcome jsonb check (outcome ?& array['kk', 'ru']),
  -- RFC 5545 SEQUENCE: counts the changes that a calendar has to follow.
  sequence integer not null default 0 check (sequence >= 0),
  -- Absent: nobody registers, people just come.
  capacity integer check (capacity > 0),
  registration_closes_at timestamptz check (registration_closes_at <= starts_at),
  published_at timestamptz not null,
  revised_at timestamptz not null,
  demo boolean not null default false,
  check ((capacity is null) = (registration_closes_at is null)),
  foreign key (territory_code, territory_ordinal) references territory (code, ordinal) on update cascade
);
create index on meeting (starts_at);
create index on meeting (territory_ordinal, starts_at);
create index on meeting (organiser_id, starts_at);

create table meeting_partner (
  meeting_id uuid not null references meeting on delete cascade,
  organisation_id uuid not null references organisation,
  position integer not null,
  primary key (meeting_id, organisation_id)
);

create table agenda_item (
  meeting_id uuid not null references meeting on delete cascade,
  position integer not null,
  -- The clock time of the place; absent where only the order is known.
  starts_at time,
  title jsonb not null check (title ?& array['kk', 'ru']),
  person_id uuid references person,
  primary key (meeting_id, position)
);

create table meeting_speaker (
  meeting_id uuid not null references meeting on delete cascade,
  position integer not null,
  person_id uuid not null references person,
  post jsonb check (post ?& array['kk', 'ru']),
  organisation_id uuid references organisation,
  primary key (meeting_id, position)
);

create table meeting_document (
  meeting_id uuid not null references meeting on delete cascade,
  position integer not null,
  title jsonb not null check (title ?& array['kk', 'ru']),
  url text not null check (url ~ '^https?://'),
  primary key (meeting_id, position)
);

create table meeting_change (
  id uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  what text not null check (what in ('moved', 'place', 'cancelled', 'held')),
  -- What it was: { startsAt, endsAt } or { venue, address }.
  before jsonb not null,
  reason jsonb check (reason ?& array['kk', 'ru']),
  changed_at timestamptz not null
);
create index on meeting_change (meeting_id, changed_at);

-- Who comes. Contacts are for the organiser's message only and are shown nowhere.
create table registration (
  id uuid primary key,
  meeting_id uuid not null references meeting on delete cascade,
  name text not null check (length(name) between 1 and 200),
  contact text not null check (length(contact) between 3 and 254),
  -- The contact without spaces and case, so that the same person is not counted twice.
  contact_key text not null,
  language text not null check (language in ('kk', 'ru', 'en')),
  -- Who comes later than the seats go waits, in the order of registering.
  standing text not null check (standing in ('seat', 'waiting', 'cancelled')),
  registered_at timestamptz not null,
  cancelled_at timestamptz,
  check ((standing = 'cancelled') = (cancelled_at is not null))
);
create unique index on registration (meeting_id, contact_key) where standing <> 'cancelled';
create index on registration (meeting_id, standing, registered_at);

-- Hashes (SHA-256) of the secrets in the links by which a person sees and cancels a registration. Every letter
-- carries a secret of its own, made when it is sent: none has to be kept for later.
create table registration_key (
  hash text primary key check (hash ~ '^[0-9a-f]{64}$'),
  registration_id uuid not null references registration on delete cascade
);
create index on registration_key (registration_id);

create view meeting_link as
  select id, slug, kind, state, title, starts_at, ends_at, territory_code from meeting;

create trigger tell_change after insert or update or delete or truncate on meeting
  for each statement execute function tell_change();
create trigger tell_change after insert or update or delete or truncate on registration
  for each statement execute function tell_change();

create trigger take_territory_ordinal before insert or update of territory_code on meeting
  for each row execute function take_territory_ordinal();
