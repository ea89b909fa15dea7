-- Which item of a running meeting is discussed: marked at the desk while the meeting runs, shown live on its page.
alter table agenda_item add column started_at timestamptz;
alter table agenda_item add column finished_at timestamptz;
alter table agenda_item add check (finished_at is null or finished_at >= started_at);
alter table agenda_item add check (finished_at is null or started_at is not null);
-- A meeting discusses one item at a time.
create unique index on agenda_item (meeting_id) where started_at is not null and finished_at is null;

-- Only the pages of meetings show agendas: lists stay cached while an item is marked.
create trigger tell_change after insert or update or delete or truncate on agenda_item
  for each statement execute function tell_change();
