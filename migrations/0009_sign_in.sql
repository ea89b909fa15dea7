-- How people prove who they are, and what they have said about themselves. Nothing here is published.

-- One attempt to sign in by a code, bound to the browser that asked: the code alone opens nothing. Rows live a day,
-- so that letters to one address can be counted.
create table sign_in_attempt (
  id uuid primary key,
  -- SHA-256 of the secret in the browser's cookie.
  browser_hash bytea not null unique check (octet_length(browser_hash) = 32),
  email text not null check (length(email) between 3 and 254),
  language text not null check (language in ('kk', 'ru', 'en')),
  -- Where the person was going.
  then_path text check (then_path like '/%' and length(then_path) <= 2000),
  -- HMAC of the code with a key outside the database; written when the letter is sent.
  code_hash bytea check (octet_length(code_hash) = 32),
  guesses integer not null default 0 check (guesses >= 0),
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  -- Used, replaced or guessed at too often.
  closed_at timestamptz
);
create index on sign_in_attempt (email, asked_at);
create index on sign_in_attempt (asked_at);

-- A link by which a person confirms an address without signing in; what is confirmed belongs to the slice that
-- `purpose` names.
create table contact_confirmation (
  id uuid primary key,
  -- SHA-256 of the key in the link; written when the letter is sent.
  key_hash bytea unique check (octet_length(key_hash) = 32),
  email text not null check (length(email) between 3 and 254),
  name text check (length(name) between 1 and 200),
  language text not null check (language in ('kk', 'ru', 'en')),
  purpose text not null,
  thing text not null check (length(thing) <= 200),
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_at timestamptz,
  account_id uuid references account on delete cascade,
  -- Where the person was led; pressing the button again leads there too.
  led_to text,
  check ((confirmed_at is null) = (account_id is null) and (confirmed_at is null) = (led_to is null))
);
create index on contact_confirmation (email, asked_at);
create index on contact_confirmation (account_id);
create index on contact_confirmation (expires_at);

-- A WebAuthn credential: the public half of a key that never leaves the person's device.
create table passkey (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  credential_id text not null unique check (length(credential_id) <= 1400),
  public_key bytea not null,
  -- Signature counter; authenticators that do not count stay at 0.
  counter bigint not null check (counter >= 0),
  transports jsonb not null,
  -- Whether the key is copied between the person's devices by their maker.
  backed_up boolean not null,
  name text not null check (length(name) between 1 and 100),
  added_at timestamptz not null,
  used_at timestamptz
);
create index on passkey (account_id);

-- What was asked of an authenticator or of an identity provider, once, of one browser.
create table sign_in_challenge (
  browser_hash bytea primary key check (octet_length(browser_hash) = 32),
  kind text not null check (kind in ('passkey-sign-in', 'passkey-new', 'oidc')),
  -- passkeys: { challenge }; OpenID Connect: { state, nonce, verifier }
  asked jsonb not null,
  account_id uuid references account on delete cascade,
  then_path text check (then_path like '/%' and length(then_path) <= 2000),
  expires_at timestamptz not null
);
create index on sign_in_challenge (expires_at);

-- Who the person is for an identity provider.
create table external_identity (
  issuer text not null,
  subject text not null check (length(subject) <= 255),
  account_id uuid not null references account on delete cascade,
  added_at timestamptz not null,
  used_at timestamptz not null,
  primary key (issuer, subject)
);
create index on external_identity (account_id);

-- To which version of the text a person agreed, and when; kept as proof until she erases her account.
create table consent (
  account_id uuid not null references account on delete cascade,
  version text not null,
  language text not null check (language in ('kk', 'ru', 'en')),
  given_at timestamptz not null,
  primary key (account_id, version)
);

create table account_preference (
  account_id uuid primary key references account on delete cascade,
  -- The place whose news and meetings she follows.
  territory_code text references territory,
  -- Names of what she wants to be told of.
  told jsonb not null
);
