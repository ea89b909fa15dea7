-- How residents are verified, and what the giving of roles has to know of bodies, posts and accounts.

-- Where a body is: roles and lists are limited by it.
create view organisation_place as
  select o.id, o.name, p.code, p.slug, p.label, p.ordinal as first, p.last_ordinal as last
  from organisation o join territory p on p.code = o.territory_code;

-- Who holds which post, for roles that follow it.
create view membership_link as
  select id, person_id, organisation_id, post, starts_on, ends_on from membership;

-- Accounts of people, without those who have erased theirs.
create view account_link as
  select id, email, name, language, person_id from account where erased_at is null;

create index on role_grant (membership_id);
-- The administrators of the whole platform: the last of them is never ended.
create index on role_grant (role) where organisation_id is null and territory_code is null and ended_at is null;

-- Which key of the chain is in force, and by what the program sees that it holds the right keys. The keys
-- themselves are never here.
create table identity_key (
  number integer primary key check (number > 0),
  -- First half of an HMAC of a fixed text with all keys up to this one.
  proof bytea not null check (octet_length(proof) = 16),
  since timestamptz not null
);

-- A code that a resident shows to a clerk so that he need not ask who she is: it says which account is meant, for
-- a quarter of an hour, and opens nothing.
create table residence_code (
  account_id uuid primary key references account on delete cascade,
  code text not null unique check (code ~ '^[2-9A-HJ-NP-Z]{8}$'),
  expires_at timestamptz not null
);

-- Attempts that did not fit, so that nobody tries numbers one after the other.
create table residence_refusal (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  at timestamptz not null
);
create index on residence_refusal (account_id, at);
create index on residence_refusal (at);

-- A statement that a resident is about to sign. Its text is written anew from this when the signed one comes back:
-- the two must be the same, to the byte.
create table residence_statement (
  account_id uuid primary key references account on delete cascade,
  -- What makes the text that of this account and of no other time.
  number text not null unique check (length(number) between 16 and 64),
  language text not null check (language in ('kk', 'ru', 'en')),
  territory_code text not null references territory on update cascade,
  since date not null,
  expires_at timestamptz not null
);

-- Where a resident lived before she moved: how many did, not who.
create table residence_past (
  id uuid primary key,
  territory_code text not null references territory on update cascade,
  since date not null,
  until date not null check (until >= since)
);
create index on residence_past (territory_code);

-- Identities of residents who have erased their accounts. They rest until nothing can be going on any more in
-- which the person has already had a voice; whose they were is not known.
create table resident_rest (
  identity bytea primary key check (octet_length(identity) = 32),
  key_number integer not null check (key_number > 0),
  until date not null
);
create index on resident_rest (until);
