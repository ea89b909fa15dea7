-- A sheet may have several numbers, such as one for each choice of a ballot: `columns` names them, in their order, as the
-- target declared them when the batch was opened. Batches from before have the one column of their kind.
alter table paper_batch add column columns jsonb not null default '[{"key":"count","label":null}]'
  check (jsonb_typeof(columns) = 'array' and jsonb_array_length(columns) between 1 and 60);
alter table paper_batch alter column columns drop default;

-- The numbers of all columns of the first sheet, then those of the second.
alter table paper_entry drop constraint paper_entry_counts_check;
alter table paper_entry add constraint paper_entry_counts_check check (array_length(counts, 1) between 1 and 600);

-- What was agreed is corrected by two: one proposes other numbers, another person confirms or rejects them. A correction
-- from before stays one that a single person made.
alter table paper_entry drop constraint paper_entry_step_check;
alter table paper_entry add constraint paper_entry_step_check
  check (step in ('first', 'second', 'settlement', 'correction', 'proposal', 'confirmation', 'rejection'));
alter table paper_entry drop constraint paper_entry_check;
alter table paper_entry add constraint paper_entry_check
  check ((step in ('correction', 'proposal', 'rejection')) <= (reason is not null));
drop index paper_entry_batch_id_step_idx;
create unique index on paper_entry (batch_id, step) where step in ('first', 'second', 'settlement');
