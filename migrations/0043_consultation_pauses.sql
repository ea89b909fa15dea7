-- Pauses of a consultation, the first one first: { from, until, reason }; `until`, the first day on which it runs again,
-- is null while that is not known. Its other columns have the days as they are now.
alter table consultation add column pauses jsonb not null default '[]';

alter table consultation_event drop constraint consultation_event_what_check;
alter table consultation_event add constraint consultation_event_what_check
  check (what in ('announced', 'extended', 'paused', 'resumed', 'corrected', 'version', 'closed', 'decided', 'in-force'));
