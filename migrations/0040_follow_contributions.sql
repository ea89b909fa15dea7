-- Letters about what became of somebody's own contribution come without following anything.

alter table follow_notification
  -- The person is told because of what they contributed, whatever they follow.
  add column own boolean not null default false;

-- People who stopped all letters: those about their own contributions stay away too, until they follow something again.
create table follow_silence (
  account_id uuid primary key references account on delete cascade,
  since timestamptz not null
);
