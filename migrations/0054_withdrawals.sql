-- What was published and withdrawn for good, of every kind: its address answers 410 with what it was, when and why.
create table withdrawal (
  -- The kind as links and search call it.
  kind text not null check (kind ~ '^[a-z-]+[.][a-z-]+$'),
  id uuid not null,
  -- The last part of its public address, which nothing else of its kind may have.
  slug text not null,
  -- Null: its words were erased.
  title jsonb check (title ?& array['kk', 'ru']),
  organisation_id uuid not null references organisation,
  territory_code text not null,
  reason jsonb not null check (reason ?& array['kk', 'ru']),
  withdrawn_at timestamptz not null,
  primary key (kind, id),
  unique (kind, slug)
);
create index on withdrawal (organisation_id);
create trigger tell_change after insert or update or delete or truncate on withdrawal
  for each statement execute function tell_change();
create view withdrawn_address as select kind, slug from withdrawal;

insert into withdrawal (kind, id, slug, organisation_id, territory_code, reason, withdrawn_at)
  select 'news.item', id, slug, organisation_id, territory_code, reason, withdrawn_at from news_withdrawal;
drop table news_withdrawal;
-- What a process of the former version reads while this one migrates.
create view news_withdrawal as
  select id, slug, organisation_id, territory_code, reason, withdrawn_at from withdrawal where kind = 'news.item';

-- Why a meeting was withdrawn has been in the journal only.
insert into withdrawal (kind, id, slug, title, organisation_id, territory_code, reason, withdrawn_at)
  select 'meetings.meeting', m.id, m.slug, m.title, m.organiser_id, m.territory_code,
    a.content::jsonb -> 'withdrawn', m.withdrawn_at
  from meeting m join journal_act a on a.act_id = m.id and a.type = 'meetings.withdrawn'
  where m.withdrawn_at is not null and a.content::jsonb -> 'withdrawn' ?& array['kk', 'ru'];
