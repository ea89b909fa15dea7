-- What people follow: any kind of thing, with how often letters come. It replaces the one place of the preferences.

create table follow (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  -- A kind that a slice declares, slice first ('territories.place'), and the id of the thing as that kind writes it.
  kind text not null check (length(kind) between 1 and 60),
  thing text not null check (length(thing) between 1 and 200),
  -- By which way: 'email'.
  channel text not null check (length(channel) between 1 and 20),
  frequency text not null check (frequency in ('at-once', 'daily', 'weekly')),
  -- Slices whose events are wanted only; null: everything.
  slices jsonb,
  -- What happened before this moment is not told.
  since timestamptz not null,
  -- When the mail server of the address refused it for good: no more letters until the person resumes them.
  refused_at timestamptz,
  unique (account_id, kind, thing, channel)
);
create index on follow (kind, thing, account_id);

-- Something that happened, as a source of a slice reports it; once, however often the source is asked.
create table follow_event (
  id uuid primary key,
  source text not null check (length(source) between 1 and 60),
  -- The id of what happened: of an item that was published, of an entry.
  thing uuid not null,
  at timestamptz not null,
  -- The moment after which a letter about it is too late.
  before timestamptz,
  -- When it was handed to the job that finds its followers.
  spread_at timestamptz,
  unique (source, thing)
);
create index on follow_event (at);

-- All things that an event concerns, with those that contain them.
create table follow_event_concern (
  event_id uuid not null references follow_event on delete cascade,
  kind text not null check (length(kind) between 1 and 60),
  thing text not null check (length(thing) between 1 and 200),
  primary key (event_id, kind, thing)
);

alter table told_letter rename to follow_letter;

-- One event reaches a person once, whatever ways lead to it.
create table follow_notification (
  account_id uuid not null references account on delete cascade,
  event_id uuid not null references follow_event on delete cascade,
  due_at timestamptz not null,
  -- The letter in which it stands; null: it waits for its time.
  letter_id uuid references follow_letter on delete cascade,
  primary key (account_id, event_id)
);
create index on follow_notification (due_at, account_id) where letter_id is null;
create index on follow_notification (letter_id);
create index on follow_notification (event_id);

-- The place that somebody followed, with the slices of which they wanted to be told.
insert into follow (id, account_id, kind, thing, channel, frequency, slices, since)
  select gen_random_uuid(), account_id, 'territories.place', territory_code, 'email', 'daily', told, since
  from account_preference
  where territory_code is not null and jsonb_array_length(told) > 0;

-- What was told already is not told again. These events have not been handed to the job yet: it reaches those whose
-- daily letter was still to come.
insert into follow_event (id, source, thing, at)
  select gen_random_uuid(),
    case t.kind when 'news' then 'news.published' when 'meetings' then 'meetings.announced'
      when 'consultations' then 'consultations.announced' else t.kind end,
    t.thing, min(l.made_at)
  from told_thing t join follow_letter l on l.id = t.letter_id
  group by t.kind, t.thing;
insert into follow_notification (account_id, event_id, due_at, letter_id)
  select t.account_id, e.id, l.made_at, t.letter_id
  from told_thing t
  join follow_letter l on l.id = t.letter_id
  join follow_event e on e.thing = t.thing and e.source =
    case t.kind when 'news' then 'news.published' when 'meetings' then 'meetings.announced'
      when 'consultations' then 'consultations.announced' else t.kind end;

drop view follower;
-- What other slices may join: who follows what.
create view followed_thing as select id, account_id, kind, thing, since from follow;
drop table told_thing;
drop table account_preference;
