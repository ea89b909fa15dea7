-- What people report, what moderators decide, and what becomes of an appeal.

-- A decision about one thing. It is public; who moderates and who wrote the thing are not.
create table moderation_decision (
  id uuid primary key,
  -- By which people name it; gaps mean nothing.
  number bigint generated always as identity unique,
  -- The kind of thing as its slice calls it: 'consultations.comment'.
  kind text not null,
  thing_id uuid not null,
  -- To whom the place belongs in which it was said, when it was decided.
  organisation_id uuid not null references organisation,
  territory_code text not null references territory on update cascade,
  outcome text not null check (outcome in ('hidden', 'kept')),
  -- A name of domain/moderation.
  rule text not null,
  reason jsonb not null check (reason ?& array['kk', 'ru']),
  author_id uuid references account,
  moderator_id uuid not null references account,
  decided_at timestamptz not null,
  appeal text check (length(appeal) between 1 and 5000),
  appealed_at timestamptz,
  appeal_outcome text check (appeal_outcome in ('restored', 'upheld')),
  appeal_reason jsonb check (appeal_reason ?& array['kk', 'ru']),
  appeal_moderator_id uuid references account,
  appeal_decided_at timestamptz,
  check ((appeal is null) = (appealed_at is null)),
  check (appeal is null or outcome = 'hidden'),
  check ((appeal_outcome is null) = (appeal_decided_at is null)),
  check ((appeal_outcome is null) = (appeal_reason is null)),
  check ((appeal_outcome is null) = (appeal_moderator_id is null)),
  check (appeal_outcome is null or appeal is not null),
  -- Nobody judges an appeal against her own decision.
  check (appeal_moderator_id <> moderator_id)
);
create index on moderation_decision (thing_id);
create index on moderation_decision (author_id);
create index on moderation_decision (appealed_at) where appeal is not null and appeal_outcome is null;

-- Somebody says that a thing breaks a rule; waits until it is decided.
create table moderation_report (
  id uuid primary key,
  kind text not null,
  thing_id uuid not null,
  organisation_id uuid not null references organisation,
  territory_code text not null references territory on update cascade,
  rule text not null,
  note text check (length(note) between 1 and 1000),
  -- Absent: reported without signing in.
  account_id uuid references account,
  reported_at timestamptz not null,
  decision_id uuid references moderation_decision
);
create index on moderation_report (thing_id) where decision_id is null;
create index on moderation_report (reported_at) where decision_id is null;
-- A person reports a thing once until that is decided.
create unique index on moderation_report (thing_id, account_id) where decision_id is null and account_id is not null;

create trigger tell_change after insert or update or delete or truncate on moderation_decision
  for each statement execute function tell_change();
