-- Meetings are written with the drafts of everything else (0020_drafts). The draft of an announced meeting has the id of
-- the meeting, and corrections go on with it; until now each correction was a draft of its own.

-- Rows of a draft have a key that stays when they are moved, and what is known of their translations is known of the
-- draft: 'agenda-2' is the text of the row whose key is 2.
create function meeting_rows_with_keys(all_rows jsonb) returns jsonb language sql immutable as $$
  select coalesce(jsonb_agg((entry - 'changes') || jsonb_build_object('key', place::text) order by place), '[]'::jsonb)
  from jsonb_array_elements(coalesce(all_rows, '[]'::jsonb)) with ordinality as one (entry, place)
$$;
create function meeting_content_with_keys(content jsonb) returns jsonb language sql immutable as $$
  select (content - 'changes') || jsonb_build_object(
    'agenda', meeting_rows_with_keys(content -> 'agenda'),
    'speakers', meeting_rows_with_keys(content -> 'speakers'),
    'documents', meeting_rows_with_keys(content -> 'documents'))
$$;
create function meeting_translation_changes(content jsonb) returns jsonb language sql immutable as $$
  select coalesce(content -> 'changes', '{}'::jsonb) || coalesce((
    select jsonb_object_agg(part || '-' || place, entry -> 'changes')
    from unnest(array['agenda', 'speakers', 'documents']) as part,
      jsonb_array_elements(coalesce(content -> part, '[]'::jsonb)) with ordinality as one (entry, place)
    where entry ? 'changes'), '{}'::jsonb)
$$;
-- For lists; every save counts them anew.
create function meeting_lacking_languages(content jsonb) returns text[] language sql immutable as $$
  select coalesce(array_agg(distinct language), '{}') from (
    select language
    from unnest(array['kk', 'ru']) as language, unnest(array['title', 'about', 'venue', 'address']) as name
    where coalesce(content -> name ->> language, '') = ''
    union all
    select language
    from jsonb_each(meeting_translation_changes(content)) as known (name, of_languages),
      jsonb_each(of_languages) as one (language, change)
    where change ? 'outdatedSince') as lacking
$$;

-- Drafts of meetings that were not announced keep their ids.
insert into draft (id, kind, organisation_id, state, version, content, title, search_key, changes, lacking, publish_at,
  scheduled_version, publish_failed, public_version, slug, created_at, updated_at, updated_by)
select id, 'meetings', organiser_id,
  case when discarded_at is not null then 'archived' when announce_at is not null then 'scheduled' else 'draft' end,
  version, meeting_content_with_keys(content), content -> 'title', search_key, meeting_translation_changes(content),
  meeting_lacking_languages(content), announce_at, case when announce_at is not null then version end,
  case when announce_failed is not null then 'incomplete' end, null, null, created_at, changed_at, changed_by
from meeting_draft
where meeting_id is null;

insert into draft_version (draft_id, number, at, account_id, origin, sitting, content)
select v.draft_id, v.number, v.saved_at, v.saved_by, 'saved', nullif(v.sitting, ''), meeting_content_with_keys(v.content)
from meeting_draft_version v
join meeting_draft d on d.id = v.draft_id
where d.meeting_id is null;

-- The drafts of an announced meeting become one with all their versions: corrections that were put aside, what was
-- announced in its order, corrections that are being written. What readers see is the first version of the latter,
-- which is the meeting as it was when they were begun; else what was announced last; else the meeting as it was when
-- corrections were begun that were put aside.
create temporary table moved_version on commit drop as
with sources as (
  select d.meeting_id, d.id, v.number, v.saved_at, v.saved_by, v.sitting, v.content,
    case when d.discarded_at is not null then 0 when d.announced_at is not null then 1 else 2 end as stage,
    coalesce(d.announced_at, d.created_at) as since
  from meeting_draft d
  join meeting_draft_version v on v.draft_id = d.id
  where d.meeting_id is not null
), begun as (
  -- Only corrections that were put aside: their beginning once more, as the newest.
  select distinct on (meeting_id) meeting_id, id, number, saved_at, saved_by, ''::text as sitting, content, 3 as stage,
    since
  from sources s
  where number = 1 and not exists (select from sources other where other.meeting_id = s.meeting_id and other.stage > 0)
  order by meeting_id, since desc, id
)
select *, row_number() over (partition by meeting_id order by stage, since, id, number)::int as place
from (select * from sources union all select * from begun) as every;

insert into draft (id, kind, organisation_id, state, version, content, title, search_key, changes, lacking, public_version,
  slug, created_at, updated_at, updated_by, demo)
select m.id, 'meetings', m.organiser_id, case when m.withdrawn_at is null then 'published' else 'withdrawn' end,
  newest.place, meeting_content_with_keys(newest.content), newest.content -> 'title', m.search_key,
  meeting_translation_changes(newest.content), meeting_lacking_languages(newest.content),
  case when m.withdrawn_at is null then coalesce(
    (select min(v.place) from moved_version v where v.meeting_id = m.id and v.stage = 2), newest.place) end,
  m.slug, (select min(v.saved_at) from moved_version v where v.meeting_id = m.id), newest.saved_at, newest.saved_by, m.demo
from meeting m
join lateral (
  select * from moved_version v where v.meeting_id = m.id order by v.place desc limit 1
) as newest on true;

insert into draft_version (draft_id, number, at, account_id, origin, sitting, content)
select meeting_id, place, saved_at, saved_by, 'saved', nullif(sitting, ''), meeting_content_with_keys(content)
from moved_version;

-- Checked now, so that a later migration of the same upgrade finds no checks pending on these tables.
set constraints all immediate;

drop table moved_version;
drop table meeting_draft_version;
drop table meeting_draft;
drop function meeting_lacking_languages(jsonb);
drop function meeting_translation_changes(jsonb);
drop function meeting_content_with_keys(jsonb);
drop function meeting_rows_with_keys(jsonb);
