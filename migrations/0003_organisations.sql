-- Bodies, people and who holds which post (Popolo: Organization, Person, Post, Membership).
create table organisation (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null,
  name jsonb not null check (name ?& array['kk', 'ru']),
  short_name jsonb check (short_name ?& array['kk', 'ru']),
  territory_code text not null references territory,
  url text check (url ~ '^https?://'),
  about jsonb check (about ?& array['kk', 'ru']),
  -- Made up for the demonstration; said wherever it is shown.
  demo boolean not null default false
);
create index on organisation (territory_code);

create table person (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  name jsonb not null check (name ?& array['kk', 'ru', 'en']),
  demo boolean not null default false
);

create table membership (
  id uuid primary key,
  person_id uuid not null references person,
  organisation_id uuid references organisation,
  post jsonb not null check (post ?& array['kk', 'ru']),
  starts_on date,
  ends_on date check (ends_on >= starts_on),
  unique nulls not distinct (person_id, organisation_id, post, starts_on)
);
create index on membership (organisation_id);

create view organisation_link as
  select id, slug, kind, coalesce(short_name, name) as name, demo from organisation;
create view person_link as
  select id, slug, name from person;

create trigger tell_change after insert or update or delete or truncate on organisation
  for each statement execute function tell_change();
create trigger tell_change after insert or update or delete or truncate on person
  for each statement execute function tell_change();
create trigger tell_change after insert or update or delete or truncate on membership
  for each statement execute function tell_change();
