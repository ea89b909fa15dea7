-- Documents under discussion, their versions by provision, and what people say and get answered.

-- What is discussed: a draft act, plan, programme, budget, report, list of indicators or project.
create table document (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  kind text not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
  title jsonb not null check (title ?& array['kk', 'ru']),
  -- The body that answers for it.
  organisation_id uuid not null references organisation,
  territory_code text not null,
  -- The number of the place in the tree; follows when a newer classifier numbers anew.
  territory_ordinal integer not null,
  created_at timestamptz not null,
  demo boolean not null default false,
  foreign key (territory_code, territory_ordinal) references territory (code, ordinal) on update cascade
);
create index on document (territory_ordinal);
create index on document (organisation_id);

-- A state of the text. Without a day of publication it is being prepared at the desk; a published one never changes.
create table document_version (
  id uuid primary key,
  document_id uuid not null references document on delete cascade,
  number integer not null check (number > 0),
  -- What is new in it, in a few sentences.
  note jsonb check (note ?& array['kk', 'ru']),
  published_at timestamptz,
  unique (document_id, number)
);
-- A document has one version in preparation at most.
create unique index on document_version (document_id) where published_at is null;

-- A version in one language, provision by provision, in reading order: what is needed to make the tree again
-- (position and depth) and to draw a part of it without the rest.
create table provision (
  version_id uuid not null references document_version on delete cascade,
  language text not null check (language in ('kk', 'ru')),
  position integer not null check (position >= 0),
  depth smallint not null check (depth >= 0),
  eid text not null check (length(eid) between 1 and 1000),
  -- The name that both languages share, by which comments find it: the eId of the Kazakh text.
  anchor text not null,
  kind text not null,
  num text not null,
  label text not null,
  heading text not null,
  body text not null,
  -- The cells of a row of a table.
  cells jsonb,
  -- Which reading page it stands on, from 1.
  part integer not null check (part > 0),
  -- How it is called: «5-бап, 2-тармақ».
  place_name text not null,
  primary key (version_id, language, position),
  unique (version_id, language, eid)
);
create index on provision (version_id, language, part, position);
create index on provision (version_id, anchor);

-- Why a provision was changed: the third column of the comparison table. `anchor` is of this version, or of the one
-- before it for what was taken out.
create table provision_reason (
  version_id uuid not null references document_version on delete cascade,
  anchor text not null,
  reason jsonb not null check (reason ?& array['kk', 'ru']),
  primary key (version_id, anchor)
);

-- The file of a version in preparation as it was read, with the corrections of its structure so far.
create table version_source (
  version_id uuid not null references document_version on delete cascade,
  language text not null check (language in ('kk', 'ru')),
  name text not null check (length(name) <= 255),
  format text not null check (format in ('docx', 'html', 'text', 'akn')),
  -- Blocks, or a finished tree where the file had one (Akoma Ntoso).
  content jsonb not null,
  corrections jsonb not null default '[]',
  primary key (version_id, language)
);

-- A discussion of a document: what for, until when, who answers, what becomes of it. Its state follows from these
-- days and today; nothing has to run at midnight.
create table consultation (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  document_id uuid not null references document,
  -- The version that it began with.
  version_id uuid not null references document_version,
  purpose jsonb not null check (purpose ?& array['kk', 'ru']),
  explanatory_note jsonb not null check (explanatory_note ?& array['kk', 'ru']),
  -- What will be done with what people say.
  promise jsonb not null check (promise ?& array['kk', 'ru']),
  -- The rule of data/kz/law-terms.json that its term was held against, and the first last day that it allows.
  term_rule text not null,
  earliest_close date not null,
  opens_on date not null,
  -- The last day on which comments are taken, through its whole length.
  closes_on date not null check (closes_on >= opens_on),
  -- By what right the term is shorter than the rule wants.
  shorter_ground jsonb check (shorter_ground ?& array['kk', 'ru']),
  answers_due_on date not null check (answers_due_on >= closes_on),
  announced_at timestamptz,
  closed_at timestamptz,
  decided_on date,
  decided_at timestamptz,
  -- What was decided, with number and name of the act.
  decision jsonb check (decision ?& array['kk', 'ru']),
  in_force_on date,
  check (closes_on >= earliest_close or shorter_ground is not null),
  check ((decided_on is null) = (decided_at is null) and (decided_on is null) = (decision is null)),
  check (in_force_on is null or in_force_on >= decided_on),
  check (closed_at is null or announced_at is not null)
);
create index on consultation (document_id);
create index on consultation (closes_on) where announced_at is not null;

-- What happened to it, appended and never overwritten.
create table consultation_event (
  id uuid primary key,
  consultation_id uuid not null references consultation on delete cascade,
  what text not null check (what in ('announced', 'extended', 'version', 'closed', 'decided', 'in-force')),
  at timestamptz not null,
  -- What goes with it: { versionNumber }, { before } …
  detail jsonb not null default '{}'
);
create index on consultation_event (consultation_id, at);

-- What a person says of a provision, or of the whole document where the anchor is empty.
create table comment (
  id uuid primary key,
  -- By which people name it; gaps mean nothing.
  number bigint generated always as identity unique,
  consultation_id uuid not null references consultation,
  kind text not null check (kind in ('support', 'against', 'wording', 'question', 'remark')),
  -- Where it was said.
  version_id uuid not null references document_version,
  anchor text not null,
  -- Where that stands in the newest version; when it is gone, the nearest that is left.
  place text not null,
  gone boolean not null default false,
  language text not null check (language in ('kk', 'ru', 'en')),
  body text not null check (length(body) <= 10000),
  -- The wording proposed, and which text it was made from.
  wording text check (length(wording) between 1 and 30000),
  wording_language text check (wording_language in ('kk', 'ru')),
  account_id uuid references account,
  -- As the person wants to be called; absent: "a resident".
  author_name text check (length(author_name) between 1 and 200),
  -- 'pending' waits for the link in the letter; 'hidden' broke a rule, and says which.
  state text not null check (state in ('pending', 'public', 'hidden')),
  hidden_rule text,
  hidden_reason jsonb check (hidden_reason ?& array['kk', 'ru']),
  hidden_at timestamptz,
  -- Folded words, for finding what is like it (domain/kazakh).
  search_key text not null,
  -- SHA-256 of place and words: the same person says the same once.
  digest bytea not null check (octet_length(digest) = 32),
  -- How many others say the same.
  joins integer not null default 0 check (joins >= 0),
  written_at timestamptz not null,
  published_at timestamptz,
  -- The newest answer, for lists and queues.
  verdict text check (verdict in ('accepted', 'partly', 'rejected', 'noted')),
  answered_at timestamptz,
  check ((kind = 'wording') = (wording is not null) and (wording is null) = (wording_language is null)),
  check (wording is not null or body <> ''),
  check ((state = 'pending') = (published_at is null)),
  check ((state = 'hidden') = (hidden_at is not null) and (state = 'hidden') = (hidden_rule is not null)),
  check ((verdict is null) = (answered_at is null))
);
create index on comment (consultation_id, number desc) where state = 'public';
create index on comment (consultation_id, joins desc, number desc) where state = 'public';
create index on comment (consultation_id, place, kind) where state = 'public';
create index on comment (consultation_id, number) where state = 'public' and verdict is null;
create index on comment (account_id, written_at);
create index on comment (written_at) where state = 'pending';
create index on comment using gin (search_key gin_trgm_ops) where state = 'public';
create unique index on comment (consultation_id, account_id, digest) where account_id is not null;

-- Files that came with a comment, under their hash.
create table comment_file (
  comment_id uuid not null references comment on delete cascade,
  position integer not null,
  sha256 text not null references file,
  name text not null check (length(name) between 1 and 255),
  primary key (comment_id, position)
);

-- "I say the same": counted, answered with the comment.
create table comment_join (
  id uuid primary key,
  comment_id uuid not null references comment on delete cascade,
  account_id uuid not null references account,
  joined_at timestamptz not null,
  unique (comment_id, account_id)
);
create index on comment_join (account_id);

-- Replies: one level below a comment.
create table reply (
  id uuid primary key,
  comment_id uuid not null references comment on delete cascade,
  language text not null check (language in ('kk', 'ru', 'en')),
  body text not null check (length(body) between 1 and 5000),
  account_id uuid references account,
  author_name text check (length(author_name) between 1 and 200),
  -- The body in whose name an official replies.
  organisation_id uuid references organisation,
  state text not null check (state in ('public', 'hidden')),
  hidden_rule text,
  hidden_reason jsonb check (hidden_reason ?& array['kk', 'ru']),
  hidden_at timestamptz,
  digest bytea not null check (octet_length(digest) = 32),
  written_at timestamptz not null,
  check ((state = 'hidden') = (hidden_at is not null) and (state = 'hidden') = (hidden_rule is not null)),
  unique (comment_id, account_id, digest)
);
create index on reply (comment_id, written_at);
create index on reply (account_id, written_at);

-- What the body answers. A corrected answer is a further row; the unique number is what makes two officials who
-- answer at once into a first and one who is told so.
create table answer (
  id uuid primary key,
  comment_id uuid not null references comment on delete cascade,
  number integer not null check (number > 0),
  verdict text not null check (verdict in ('accepted', 'partly', 'rejected', 'noted')),
  reason jsonb not null check (reason ?& array['kk', 'ru']),
  account_id uuid references account,
  -- Who signs, as the directory of bodies knows her.
  person_id uuid references person,
  answered_at timestamptz not null,
  unique (comment_id, number)
);

-- What an accepted comment changed: a provision of a later version.
create table answer_change (
  comment_id uuid not null references comment on delete cascade,
  version_id uuid not null references document_version,
  anchor text not null,
  primary key (comment_id, version_id, anchor)
);
create index on answer_change (version_id, anchor);

-- Answers that a body gives often.
create table answer_template (
  id uuid primary key,
  organisation_id uuid not null references organisation,
  title text not null check (length(title) between 1 and 200),
  verdict text not null check (verdict in ('accepted', 'partly', 'rejected', 'noted')),
  reason jsonb not null check (reason ?& array['kk', 'ru'])
);
create index on answer_template (organisation_id);

create trigger tell_change after insert or update or delete or truncate on document
  for each statement execute function tell_change();
create trigger tell_change after insert or update or delete or truncate on document_version
  for each statement execute function tell_change();
create trigger tell_change after insert or update or delete or truncate on consultation
  for each statement execute function tell_change();
create trigger tell_change after insert or update or delete or truncate on comment
  for each statement execute function tell_change();
create trigger tell_change after insert or update or delete or truncate on reply
  for each statement execute function tell_change();
create trigger tell_change after insert or update or delete or truncate on answer
  for each statement execute function tell_change();

create trigger take_territory_ordinal before insert or update of territory_code on document
  for each row execute function take_territory_ordinal();
