-- NAME_EN.

create table NAME_TABLE (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{1,120}$'),
  -- Kazakh and Russian always, English where it was translated.
  title jsonb not null check (title ?& array['kk', 'ru']),
  organisation_id uuid not null references organisation,
  territory_code text not null,
  territory_ordinal integer not null,
  published_at timestamptz not null,
  withdrawn_at timestamptz,
  foreign key (territory_code, territory_ordinal) references territory (code, ordinal) on update cascade
);
create index on NAME_TABLE (published_at desc, id) where withdrawn_at is null;
create index on NAME_TABLE (territory_ordinal, published_at desc) where withdrawn_at is null;
create index on NAME_TABLE (organisation_id, published_at desc);

create trigger take_territory_ordinal before insert or update of territory_code on NAME_TABLE
  for each row execute function take_territory_ordinal();
create trigger tell_change after insert or update or delete or truncate on NAME_TABLE
  for each statement execute function tell_change();

select watch_searchable('NAME_TABLE', 'NAMES_KEBAB.NAME_KEBAB', 'select id from changed');
