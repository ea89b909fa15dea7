-- NAME_EN.

create table NAME_TABLE (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9-]{1,120}$'),
  -- Kazakh and Russian always, English where it was translated.
  title jsonb not null check (title ?& array['kk', 'ru']),
  organisation_id uuid not null references organisation,
  territory_code text not null,
  territory_ordinal integer not null,
-- with participation
  -- The last day on which residents send proposals.
  closes_on date not null,
-- end
  published_at timestamptz not null,
  -- When and why it was withdrawn is in the table `withdrawal`.
  withdrawn_at timestamptz,
  foreign key (territory_code, territory_ordinal) references territory (code, ordinal) on update cascade
);
create index on NAME_TABLE (published_at desc, id) where withdrawn_at is null;
create index on NAME_TABLE (territory_ordinal, published_at desc) where withdrawn_at is null;
create index on NAME_TABLE (organisation_id, published_at desc);
-- with participation
create index on NAME_TABLE (closes_on, id) where withdrawn_at is null;
-- end

create trigger take_territory_ordinal before insert or update of territory_code on NAME_TABLE
  for each row execute function take_territory_ordinal();
create trigger tell_change after insert or update or delete or truncate on NAME_TABLE
  for each statement execute function tell_change();

select watch_searchable('NAME_TABLE', 'NAMES_KEBAB.NAME_KEBAB', 'select id from changed');
-- with participation

-- What residents propose: one proposal of a person.
create table NAME_TABLE_proposal (
  id uuid primary key,
  NAME_TABLE_id uuid not null references NAME_TABLE,
  -- Null once it is forgotten whose it was.
  account_id uuid references account,
  language text not null check (language in ('kk', 'ru', 'en')),
  -- BODY_MAX of proposals/model.ts, ANSWER_MAX of features/answers.
  body text not null check (length(body) between 1 and 2000),
  state text not null check (state in ('waiting', 'accepted', 'declined')),
  answer text check (length(answer) between 1 and 4000),
  written_at timestamptz not null,
  answered_at timestamptz,
  unique (NAME_TABLE_id, account_id),
  check ((state = 'waiting') = (answered_at is null) and (answer is null) = (answered_at is null))
);
create index on NAME_TABLE_proposal (NAME_TABLE_id, written_at desc, id);
create index on NAME_TABLE_proposal (account_id, written_at desc);
create index on NAME_TABLE_proposal (answered_at) where account_id is not null;

create trigger tell_change after insert or update or delete or truncate on NAME_TABLE_proposal
  for each statement execute function tell_change();
-- end
