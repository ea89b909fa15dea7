-- Letters that tell those who took part of a decision. A row is claimed, and that is on the disk, before its letter is
-- sent: whatever happens then, nobody gets the letter of one decision twice.
create table decision_letter (
  consultation_id uuid not null references consultation on delete cascade,
  account_id uuid not null references account on delete cascade,
  claimed_at timestamptz,
  -- How often the mail server would not take it.
  refusals integer not null default 0 check (refusals >= 0),
  primary key (consultation_id, account_id)
);
create index on decision_letter (consultation_id) where claimed_at is null;
create index on decision_letter (account_id);
