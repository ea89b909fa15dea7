-- The classifier of administrative territories (KATO) as a tree in nested-set numbering: everything inside a
-- place is one range of `ordinal`, whatever the depth, so news and meetings roll up with one index range.
create table territory (
  code text primary key check (code ~ '^[0-9]{9}$'),
  parent_code text references territory deferrable initially deferred,
  level text not null check (level in ('republic', 'oblast', 'district', 'sub_district', 'settlement')),
  kind text not null,
  -- As the classifier writes it: names and type, so that a place it drops can still be put into the tree.
  official jsonb not null,
  -- The bare name («Абай») and how it is said in full («Абай ауылы»).
  name jsonb not null check (name ?& array['kk', 'ru', 'en']),
  label jsonb not null check (label ?& array['kk', 'ru', 'en']),
  slug text not null unique deferrable initially deferred check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  ordinal integer not null unique deferrable initially deferred check (ordinal > 0),
  last_ordinal integer not null check (last_ordinal >= ordinal),
  -- What people may type for it, folded over scripts and languages.
  search_key text not null,
  -- False once a newer classifier no longer has it; what happened there keeps its place.
  listed boolean not null default true,
  check ((parent_code is null) = (level = 'republic')),
  -- For those who keep a place's number beside its code and want it to follow (on update cascade).
  unique (code, ordinal)
);
create index on territory (parent_code);
create index on territory using gin (search_key gin_trgm_ops);

-- Which classifier is in force here, and where it came from.
create table classifier_import (
  id uuid primary key,
  version text not null,
  sha256 text not null,
  territories integer not null,
  imported_at timestamptz not null
);

create trigger tell_change after insert or update or delete or truncate on territory
  for each statement execute function tell_change();

-- What other slices may join: a place with its link and its range.
create view territory_place as
  select code, label, slug, ordinal, last_ordinal from territory;

-- Listed places whose key contains or resembles what was typed. The threshold of the index operator is a
-- setting, so it is set where it is used: 0.6, its default, does not forgive one wrong letter in nine.
create function territory_like(typed text) returns setof territory
  language sql stable
  set pg_trgm.word_similarity_threshold = 0.4
as $$
  select * from territory
  where listed and parent_code is not null
    and (code = typed or search_key like '%' || replace(replace(replace(typed, '\', '\\'), '%', '\%'), '_', '\_') || '%' or search_key %> typed)
$$;

-- Gives a row the number of its place, so that roll-ups are a range of one index of its own table.
create function take_territory_ordinal() returns trigger language plpgsql as $$
begin
  select ordinal into new.territory_ordinal from territory where code = new.territory_code;
  return new;
end
$$;
