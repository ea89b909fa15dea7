-- Who acts: accounts, their sessions, verified residents, roles, and the internal record of privileged acts.
-- Nothing here is published.

-- A person who has confirmed a contact. After erasure only the row is left, so that public words keep an author
-- of whom nothing is known.
create table account (
  id uuid primary key,
  email text unique check (email = lower(email) and length(email) between 3 and 254),
  -- How the person wants to be called in public; absent: "a resident".
  name text check (length(name) between 1 and 200),
  language text not null default 'kk' check (language in ('kk', 'ru', 'en')),
  -- Whom the directory of bodies shows as this person, for those who hold a post.
  person_id uuid unique references person,
  created_at timestamptz not null,
  erased_at timestamptz,
  demo boolean not null default false,
  check (erased_at is null or (email is null and name is null and person_id is null))
);

-- A signed-in browser. Only the SHA-256 of its token is kept: who reads the database can use no session.
create table session (
  id uuid primary key,
  token_hash bytea not null unique check (octet_length(token_hash) = 32),
  account_id uuid not null references account on delete cascade,
  way text not null check (way in ('code', 'passkey', 'oidc', 'development')),
  -- What the person recognises it by, such as "Firefox, Android"; no address is kept.
  device text not null check (length(device) <= 100),
  opened_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > opened_at)
);
create index on session (account_id);
create index on session (expires_at);

-- One living person, one voice in one territory. Who she is, is not kept: `identity` is an HMAC of the IIN with
-- a key that is not in the database.
create table resident (
  account_id uuid primary key references account on delete cascade,
  identity bytea not null unique check (octet_length(identity) = 32),
  -- Number of the last key that was applied to it.
  key_number integer not null check (key_number > 0),
  territory_code text not null,
  territory_ordinal integer not null,
  -- Since when the person lives there, as far as the evidence says.
  since date not null,
  way text not null check (way in ('oidc', 'signed-statement', 'clerk')),
  verified_by uuid references account,
  verified_at timestamptz not null,
  foreign key (territory_code, territory_ordinal) references territory (code, ordinal) on update cascade
);
create index on resident (territory_ordinal);
create trigger take_territory_ordinal before insert or update of territory_code on resident
  for each row execute function take_territory_ordinal();

-- A role of a person in a body and a territory, for a time. Absent body: in every body of the territory; absent
-- territory: everywhere. One that follows a membership ends with it.
create table role_grant (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  role text not null check (role in ('secretary', 'editor', 'official', 'moderator', 'clerk', 'administrator')),
  organisation_id uuid references organisation,
  territory_code text references territory,
  membership_id uuid references membership on delete cascade,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  granted_by uuid references account,
  granted_at timestamptz not null,
  ended_by uuid references account,
  -- Taken away before its time; works at once.
  ended_at timestamptz
);
create index on role_grant (account_id);
create index on role_grant (organisation_id);

-- Every privileged act, for those who answer for them: who, what, to what, what was before and after.
create table audit_entry (
  id uuid primary key,
  at timestamptz not null,
  account_id uuid references account,
  -- Slice first, as in the journal: 'news.edited'.
  what text not null,
  organisation_id uuid references organisation,
  thing uuid,
  before jsonb,
  after jsonb
);
create index on audit_entry (at desc, id);
create index on audit_entry (organisation_id, at desc);
create index on audit_entry (thing);
-- It is only ever added to; an account that is erased is no more than a number in it.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is only added to', tg_table_name;
end
$$;
create trigger added_only before update or delete on audit_entry
  for each row execute function refuse_change();
