-- What moved days off changed is written once for all deadlines that are counted alike, instead of once in each of them:
-- a deadline keeps only which of these moves were its own. Its row is written anyway, and stays narrow.
create table deadline_move (
  id uuid primary key,
  at timestamptz not null,
  due_before date,
  due_after date,
  -- The days that are counted otherwise than before: [{ "day": "2026-12-29", "working": false }].
  days jsonb not null check (jsonb_typeof(days) = 'array')
);
alter table deadline add column moves uuid[] not null default '{}';
create temporary table earlier_move on commit drop as
  select gen_random_uuid() as id, change from (
    select distinct change from deadline, jsonb_array_elements(calendar_changes) as change) as changes;
insert into deadline_move (id, at, due_before, due_after, days)
  select id, (change ->> 'at')::timestamptz, (change ->> 'before')::date, (change ->> 'after')::date, change -> 'days'
  from earlier_move;
update deadline d set moves = m.ids from (
  select d.id, array_agg(e.id order by c.number) as ids
  from deadline d, jsonb_array_elements(d.calendar_changes) with ordinality as c (change, number)
    join earlier_move e on e.change = c.change
  group by d.id
) m where m.id = d.id;
alter table deadline drop column calendar_changes;
