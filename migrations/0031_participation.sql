-- Who may vote, and the registers of votes.

-- The day on which a minor comes of age; empty for everybody else, and once the day has come. Nothing else about age
-- is kept.
alter table resident add column of_age_on date;
-- Residents who were verified before this are not taken to be of age: they are verified again when it matters.
alter table resident add column age_checked boolean not null default false;

-- A vote in which people are voter keys. The key of the vote itself is outside the database.
create table voter_roll (
  -- That of the vote, whose slice keeps the rest.
  id uuid primary key,
  -- The identity key at its opening: a further one would change every voter key.
  identity_key integer not null references identity_key,
  -- By what the program sees that it holds the right key.
  key_proof bytea not null check (octet_length(key_proof) = 16),
  opens_on date not null,
  -- No voices are collected for longer than identities rest after an erasure.
  closes_on date not null check (closes_on >= opens_on and closes_on - opens_on <= 184),
  opened_at timestamptz not null,
  closed_at timestamptz
);
create index on voter_roll (id) where closed_at is null;
