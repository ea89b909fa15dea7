-- What a city says about its site: its name, whom to ask, its statements. Every version is kept.
create table site_version (
  number integer primary key check (number > 0),
  content jsonb not null check (content ? 'name'),
  -- Who saved it is in the audit record.
  saved_at timestamptz not null
);

-- First steps of an installation that only a person can confirm.
create table site_step (
  name text primary key check (name in ('keys-copied', 'mail-tested', 'backup-tested')),
  done_at timestamptz not null
);

create trigger tell_change after insert or update or delete or truncate on site_version
  for each statement execute function tell_change();

-- Published for other slices: who has a passkey.
create view passkey_holder as
  select distinct account_id from passkey;
