-- Letters about what is new in the place that a person follows.

alter table account_preference
  -- Since when she asks to be told about this place: what came out before is no news to her.
  add column since timestamptz not null default now();
-- An answer to somebody's own words is always sent to her; that is no preference.
update account_preference set told = told - 'answers';

-- Those who ask to be told, with the numbers of the place and of all inside it.
create view follower as
  select a.id as account_id, a.email, a.language, p.told, p.since, t.slug, t.label, t.ordinal, t.last_ordinal
  from account_preference p
  join account a on a.id = p.account_id
  join territory t on t.code = p.territory_code
  where a.email is not null and jsonb_array_length(p.told) > 0;

-- A letter is made first and sent after: a job that runs again finds it sent.
create table told_letter (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  made_at timestamptz not null,
  -- When a mail server took it, or there was nothing left to tell.
  done_at timestamptz check (done_at >= made_at)
);
create index on told_letter (account_id, made_at desc);
create index on told_letter (made_at);

-- What a person was told: each thing once, whatever letter it stood in.
create table told_thing (
  account_id uuid not null references account on delete cascade,
  thing uuid not null,
  -- The slice whose thing it is.
  kind text not null check (length(kind) between 1 and 60),
  letter_id uuid not null references told_letter on delete cascade,
  primary key (account_id, thing)
);
create index on told_thing (letter_id);
