-- What a body of a programme tells residents about it, written at the desk: the file of the programme knows nothing
-- of it and replaces nothing.
create table programme_introduction (
  -- That of its draft.
  id uuid primary key,
  programme_id uuid not null unique references programme on delete cascade,
  organisation_id uuid not null references organisation,
  body jsonb not null check (body ?& array['kk', 'ru']),
  published_at timestamptz not null,
  revised_at timestamptz,
  demo boolean not null default false
);
create index on programme_introduction (organisation_id);

create trigger tell_change after insert or update or delete or truncate on programme_introduction
  for each statement execute function tell_change();
select watch_searchable('programme_introduction', 'programmes.programme', 'select programme_id from changed');
