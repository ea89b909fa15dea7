-- Documents in preparation, and those under discussion, become drafts: what is written before readers see it is a row
-- of `draft` with its versions. What readers see stays in `document`, `document_version` and `consultation`.

-- What was read of the files of a draft. A version of it names a text by its hash and holds the corrections of the
-- structure, so that versions stay small.
create table document_source (
  draft_id uuid not null references draft on delete cascade,
  -- SHA-256.
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  -- Blocks, or a finished tree where the file had one (Akoma Ntoso).
  content jsonb not null,
  primary key (draft_id, hash)
);

-- The search key of a title as domain/kazakh makes it; a saved draft gets that one.
create function folded_title(text) returns text language sql immutable as $$
  select trim(regexp_replace(regexp_replace(replace(replace(replace(replace(replace(replace(replace(replace(regexp_replace(
    replace(replace(replace(replace(replace(replace(replace(replace(
      translate(lower(translate($1, 'АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ', 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя')),
        'аәбвгғдеёзийкқлмнңоөпрстуұүфхһыіэqwъь''’', 'aabvggdeeziykklmnnooprstuuufhhyieku'),
      'ж', 'zh'), 'ц', 'ts'), 'ч', 'ch'), 'ш', 'sh'), 'щ', 'sh'), 'ю', 'yu'), 'я', 'ya'), 'x', 'ks'),
    '[^a-z0-9]+', ' ', 'g'),
    'shch', 'sh'), 'shsh', 'sh'), 'dzh', 'zh'), 'tsh', 'ch'), 'kh', 'h'), 'gh', 'g'), 'ye', 'e'), 'y', 'i'),
    'ng+h?', 'n', 'g'), '([aeiou])\1+', '\1', 'g'))
$$;

create table moved_document as
select d.id, c.id is not null as announced, c.slug, d.organisation_id, d.created_at, d.demo, d.title,
  coalesce((select max(v.published_at) from document_version v where v.document_id = d.id), d.created_at) as updated_at,
  jsonb_build_object('kind', d.kind, 'territory', d.territory_code,
    'address', case when c.id is null then d.slug else '' end,
    'texts', jsonb_build_object('title', d.title, 'purpose', coalesce(c.purpose, '{}'),
      'note', coalesce(c.explanatory_note, '{}'), 'promise', coalesce(c.promise, '{}'),
      'ground', coalesce(c.shorter_ground, '{}')),
    'days', jsonb_build_object('opensOn', coalesce(to_char(c.opens_on, 'YYYY-MM-DD'), ''),
      'closesOn', coalesce(to_char(c.closes_on, 'YYYY-MM-DD'), ''),
      'answersDueOn', coalesce(to_char(c.answers_due_on, 'YYYY-MM-DD'), '')),
    'sources', jsonb_build_object('kk', null, 'ru', null),
    'change', jsonb_build_object('since', 0, 'summary', '{}'::jsonb, 'reasons', '{}'::jsonb, 'causes', '{}'::jsonb)
  ) as content,
  (select jsonb_object_agg(s.language, jsonb_build_object('language', s.language, 'name', s.name, 'format', s.format,
      'hash', encode(sha256(convert_to(s.content::text, 'UTF8')), 'hex'), 'corrections', s.corrections))
    from document_version v join version_source s on s.version_id = v.id
    where v.document_id = d.id and v.published_at is null) as sources
from document d
  left join lateral (select * from consultation c where c.document_id = d.id order by c.announced_at desc limit 1) c
    on true;

-- An earlier migration of the same upgrade may have set them immediate.
set constraints all deferred;

-- What was imported and not published yet is the newest version of an announced document, and the only one of another.
insert into draft (id, kind, organisation_id, state, version, content, title, search_key, changes, lacking,
  public_version, slug, created_at, updated_at, demo)
select id, 'consultations', organisation_id, case when announced then 'published' else 'draft' end,
  case when announced and sources is not null then 2 else 1 end,
  case when sources is null then content else jsonb_set(content, '{sources}', (content -> 'sources') || sources) end,
  title,
  folded_title(title ->> 'kk') || ' ' || folded_title(title ->> 'ru') || ' ' || folded_title(coalesce(title ->> 'en', '')),
  '{}', 
  array(select one.language
    from (values ('kk', 1), ('ru', 2), ('en', 3)) as one (language, place)
    where exists (select from jsonb_each(content -> 'texts') text
        where text.key <> 'ground' and coalesce(text.value ->> one.language, '') = '')
      and (one.language <> 'en' or exists (select from jsonb_each(content -> 'texts') text
        where text.key <> 'ground' and coalesce(text.value ->> 'en', '') <> ''))
    order by one.place),
  case when announced then 1 end, slug, created_at, updated_at, demo
from moved_document;

insert into draft_version (draft_id, number, at, origin, content)
select id, 1, updated_at, 'imported', case when announced or sources is null then content
  else jsonb_set(content, '{sources}', (content -> 'sources') || sources) end
from moved_document
union all
select id, 2, updated_at, 'imported', jsonb_set(content, '{sources}', (content -> 'sources') || sources)
from moved_document where announced and sources is not null;

insert into document_source (draft_id, hash, content)
select distinct v.document_id, encode(sha256(convert_to(s.content::text, 'UTF8')), 'hex'), s.content
from version_source s join document_version v on v.id = s.version_id
where v.published_at is null;

-- Readers see announced documents and published versions alone.
drop table version_source;
delete from document_version where published_at is null;
delete from document d where not exists (select from consultation c where c.document_id = d.id);

drop table moved_document;
drop function folded_title(text);

-- Checked now, so that nothing is pending on these tables when they are altered.
set constraints all immediate;

drop index document_version_document_id_idx;
alter table document_version alter column published_at set not null;

-- A corrected description is an event of its own.
alter table consultation_event drop constraint consultation_event_what_check;
alter table consultation_event add constraint consultation_event_what_check
  check (what in ('announced', 'extended', 'corrected', 'version', 'closed', 'decided', 'in-force'));
