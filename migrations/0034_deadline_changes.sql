-- What a moved day off changed is kept in the deadline that it changed: the row is written anyway, and a row of its own
-- with its indexes and its foreign key costs as much again for each of a hundred thousand open deadlines.
-- [{ "at": "2026-11-23T09:00:00+05:00", "before": "2026-12-14", "after": "2026-12-15",
--    "days": [{ "day": "2026-12-09", "working": false }] }]
alter table deadline add column calendar_changes jsonb not null default '[]'
  check (jsonb_typeof(calendar_changes) = 'array');
update deadline d set calendar_changes = c.changes from (
  select deadline_id, jsonb_agg(
    jsonb_build_object('at', at, 'before', due_before, 'after', due_after, 'days', days) order by at, id) as changes
  from deadline_change where what = 'calendar' group by deadline_id
) c where c.deadline_id = d.id;
delete from deadline_change where what = 'calendar';
alter table deadline_change drop column days;
alter table deadline_change drop constraint deadline_change_what_check;
alter table deadline_change add check (what in ('extended', 'moved'));
-- The primary key gives open deadlines in the order of their ids too.
drop index deadline_id_idx;
