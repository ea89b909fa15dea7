-- Bodies change: they get new names, merge into others and are closed (Popolo: other_names, dissolution_date).
alter table organisation
  add column closed_on date,
  -- The body that continues its work, or into which it was merged.
  add column successor_id uuid references organisation check (successor_id <> id),
  add column merged boolean not null default false,
  add check (closed_on is not null or (successor_id is null and not merged)),
  add check (not merged or successor_id is not null);
create index on organisation (successor_id);

-- Names that a body had before, each with its last day.
create table organisation_name (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  name jsonb not null check (name ?& array['kk', 'ru']),
  short_name jsonb check (short_name ?& array['kk', 'ru']),
  last_day date not null,
  unique (organisation_id, last_day)
);

create trigger tell_change after insert or update or delete or truncate on organisation_name
  for each statement execute function tell_change();
