-- The search index: what can be found of each thing, as lexemes that the program makes (configuration 'simple').
-- Nothing is shown from here: what is found is read again from its slice.
create table search_entry (
  -- Slice first: 'news.item'.
  kind text not null check (kind ~ '^[a-z-]+\.[a-z-]+$'),
  id uuid not null,
  territory_code text,
  -- The number of the place in the tree; follows when a newer classifier numbers anew.
  territory_ordinal integer,
  organisation_id uuid,
  at timestamptz,
  -- Of `at` in the capital.
  year smallint,
  -- The states through which it goes, and from when each holds, the first from the beginning.
  states text[] not null,
  state_since timestamptz[] not null,
  title tsvector not null,
  -- The title and the text.
  vector tsvector not null,
  primary key (kind, id),
  check (cardinality(states) = cardinality(state_since)),
  foreign key (territory_code, territory_ordinal) references territory (code, ordinal) on update cascade
);
create index on search_entry using gin (vector);
create index on search_entry using gin (title);
create index on search_entry (territory_ordinal);

create trigger take_territory_ordinal before insert or update of territory_code on search_entry
  for each row execute function take_territory_ordinal();

-- The state of an entry at a moment; null: it has none.
create function search_state(states text[], since timestamptz[], moment timestamptz) returns text
  language sql immutable parallel safe
  return case when cardinality(states) = 0 then null else states[width_bucket(moment, since)] end;

-- Every form of a word that occurs in a text, its spelling for both alphabets, and its lexeme: typing errors are
-- corrected by it, and forms in Latin script or without Kazakh letters find theirs.
create table search_word (
  word text not null,
  key text not null,
  lexeme text not null,
  primary key (word, lexeme)
);
create index on search_word (key);
create index on search_word using gin (key gin_trgm_ops);

-- Words whose key resembles what was typed. The threshold of the index operator is a setting, so it is set where it
-- is used: 0.3, its default, does not forgive two swapped letters in a short word.
create function search_word_like(typed text, at_most integer) returns setof search_word
  language sql stable
  set pg_trgm.similarity_threshold = 0.2
as $$
  select * from search_word where key % typed order by similarity(key, typed) desc, word limit at_most
$$;

-- What changed and is not indexed yet. Only ever appended, so that two changes of one thing do not wait for each other.
create table search_change (
  number bigint generated always as identity primary key,
  kind text not null,
  id uuid not null,
  transaction xid8 not null default pg_current_xact_id()
);
create index on search_change (transaction);

-- Writes down which things changed. Arguments: the kind, and a query for their ids in `changed`, the rows that were
-- inserted, updated or deleted; for updates `before` has their former values.
create function note_search_change() returns trigger language plpgsql as $$
begin
  execute format('insert into search_change (kind, id) select distinct %L, found.id from (%s) as found (id)', tg_argv[0], tg_argv[1]);
  return null;
end
$$;

-- Makes every change of a table known to the index: a migration of a slice with searchable things calls it.
-- `updated_ids` is for updates that mostly change nothing that is searched.
create function watch_searchable(watched regclass, kind text, changed_ids text, updated_ids text default null) returns void
  language plpgsql as $$
declare
  name text := 'search_' || replace(replace(kind, '.', '_'), '-', '_');
begin
  execute format('create trigger %I after insert on %s referencing new table as changed
    for each statement execute function note_search_change(%L, %L)', name || '_insert', watched, kind, changed_ids);
  execute format('create trigger %I after update on %s referencing new table as changed old table as before
    for each statement execute function note_search_change(%L, %L)', name || '_update', watched, kind, coalesce(updated_ids, changed_ids));
  execute format('create trigger %I after delete on %s referencing old table as changed
    for each statement execute function note_search_change(%L, %L)', name || '_delete', watched, kind, changed_ids);
end
$$;

select watch_searchable('news_item', 'news.item', 'select id from changed');
select watch_searchable('meeting', 'meetings.meeting', 'select id from changed');
select watch_searchable('agenda_item', 'meetings.meeting', 'select meeting_id from changed');
select watch_searchable('meeting_speaker', 'meetings.meeting', 'select meeting_id from changed');
select watch_searchable('consultation', 'consultations.consultation', 'select id from changed');
select watch_searchable('document', 'consultations.consultation',
  'select c.id from changed d join consultation c on c.document_id = d.id');
select watch_searchable('document_version', 'consultations.consultation',
  'select c.id from changed v join consultation c on c.document_id = v.document_id');
-- Joining a comment counts it on the comment.
select watch_searchable('comment', 'comments.comment', 'select id from changed',
  'select n.id from changed n join before o on o.id = n.id
   where (n.state, n.body, n.wording, n.place, n.verdict) is distinct from (o.state, o.body, o.wording, o.place, o.verdict)');
select watch_searchable('programme', 'programmes.programme', 'select id from changed');
select watch_searchable('finding', 'programmes.programme', 'select programme_id from changed');
select watch_searchable('organisation', 'organisations.organisation', 'select id from changed');
select watch_searchable('person', 'organisations.person', 'select id from changed');
select watch_searchable('membership', 'organisations.person', 'select person_id from changed');

-- What is there already is indexed by the first job.
insert into search_change (kind, id)
select 'news.item', id from news_item
union all select 'meetings.meeting', id from meeting
union all select 'consultations.consultation', id from consultation
union all select 'comments.comment', id from comment
union all select 'programmes.programme', id from programme
union all select 'organisations.organisation', id from organisation
union all select 'organisations.person', id from person;
