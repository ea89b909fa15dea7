-- How often the days of a consultation have changed, and when last: the SEQUENCE and LAST-MODIFIED of its events in
-- calendars (RFC 5545, 3.8.7.4), the same in the calendar of one consultation and in those of many.
alter table consultation add column sequence integer not null default 0 check (sequence >= 0);
alter table consultation add column days_changed_at timestamptz;
update consultation c set sequence = e.times, days_changed_at = e.last from (
  select consultation_id, count(*) as times, max(at) as last
  from consultation_event where what in ('extended', 'paused', 'resumed') group by consultation_id
) e where e.consultation_id = c.id;
