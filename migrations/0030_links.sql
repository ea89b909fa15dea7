-- How things lead to each other: a consultation was discussed at a meeting, a meeting was told of in the news.

-- A thing at an end of a link, with its title as it was when it was linked or withdrawn. What readers are shown comes
-- from the slice of the thing; this is what is left once the thing is withdrawn.
create table linked_thing (
  -- Slice first: 'news.item'.
  kind text not null check (kind ~ '^[a-z-]+\.[a-z-]+$'),
  id uuid not null,
  title jsonb not null check (title ? 'kk' and title ? 'ru'),
  -- When it was published or is held; null: it has no date.
  at timestamptz,
  withdrawn_at timestamptz,
  primary key (kind, id)
);

-- A relation is stored once, in the direction of time. Both ends show it, each in its own words.
create table thing_link (
  id uuid primary key,
  earlier_kind text not null,
  earlier_id uuid not null,
  relation text not null check (relation in ('led-to', 'decided-by', 'carried-out-by', 'answered-by', 'discussed-in')),
  later_kind text not null,
  later_id uuid not null,
  -- Made by a person at the desk, or by the slice of the earlier thing, which replaces its own at every import.
  origin text not null check (origin in ('desk', 'slice')),
  added_at timestamptz not null,
  unique (earlier_kind, earlier_id, relation, later_kind, later_id),
  foreign key (earlier_kind, earlier_id) references linked_thing (kind, id),
  foreign key (later_kind, later_id) references linked_thing (kind, id),
  check ((earlier_kind, earlier_id) <> (later_kind, later_id))
);
create index on thing_link (later_kind, later_id);

-- For other slices: which of their things stand in which relation.
create view thing_link_end as
  select earlier_kind, earlier_id, relation, later_kind, later_id, origin, added_at from thing_link;

create trigger tell_change after insert or update or delete or truncate on thing_link
  for each statement execute function tell_change();
create trigger tell_change after insert or update or delete or truncate on linked_thing
  for each statement execute function tell_change();

-- Relations that slices kept each for themselves move here, and the columns and tables go.

insert into linked_thing (kind, id, title, at, withdrawn_at)
select 'meetings.meeting', m.id, m.title, m.starts_at, m.withdrawn_at
from meeting m
where m.id in (
  select meeting_id from news_item where meeting_id is not null
  union select meeting_id from programme_event
  union select named.id from draft d join meeting named on named.slug = d.content ->> 'meeting'
    where d.kind = 'news' and d.state in ('draft', 'scheduled', 'archived'));

insert into linked_thing (kind, id, title, at)
select 'news.item', n.id, n.title, n.published_at
from news_item n
where n.meeting_id is not null or n.id in (select news_item_id from programme_news);

-- Items that are not published yet: their links are shown once they are.
insert into linked_thing (kind, id, title, at)
select 'news.item', d.id,
  jsonb_build_object('kk', coalesce(d.title ->> 'kk', ''), 'ru', coalesce(d.title ->> 'ru', '')), null
from draft d join meeting m on m.slug = d.content ->> 'meeting'
where d.kind = 'news' and d.state in ('draft', 'scheduled', 'archived')
on conflict do nothing;

insert into linked_thing (kind, id, title, at)
select 'programmes.programme', g.id, g.name, g.starts_on::timestamp at time zone 'Asia/Almaty'
from programme g
where g.id in (select programme_id from programme_event union select programme_id from programme_news);

insert into thing_link (id, earlier_kind, earlier_id, relation, later_kind, later_id, origin, added_at)
select gen_random_uuid(), 'meetings.meeting', n.meeting_id, 'discussed-in', 'news.item', n.id, 'desk', n.published_at
from news_item n where n.meeting_id is not null
union all
select gen_random_uuid(), 'meetings.meeting', m.id, 'discussed-in', 'news.item', d.id, 'desk', d.updated_at
from draft d join meeting m on m.slug = d.content ->> 'meeting'
where d.kind = 'news' and d.state in ('draft', 'scheduled', 'archived')
union all
select gen_random_uuid(), 'programmes.programme', e.programme_id, 'carried-out-by', 'meetings.meeting', e.meeting_id,
  'slice', g.published_at
from programme_event e join programme g on g.id = e.programme_id
union all
select gen_random_uuid(), 'programmes.programme', x.programme_id, 'discussed-in', 'news.item', x.news_item_id,
  'slice', g.published_at
from programme_news x join programme g on g.id = x.programme_id;

alter table news_item drop column meeting_id;
update draft set content = content - 'meeting' where kind = 'news' and content ? 'meeting';
update draft_version v set content = v.content - 'meeting'
from draft d where d.id = v.draft_id and d.kind = 'news' and v.content ? 'meeting';

-- What is left of an event of a programme is what its file says of it, besides that it is one.
alter table programme_event rename to programme_attendance;
alter table programme_attendance drop column programme_id;
create view programme_event as
  select l.later_id as meeting_id, l.earlier_id as programme_id, a.attendance
  from thing_link_end l left join programme_attendance a on a.meeting_id = l.later_id
  where l.earlier_kind = 'programmes.programme' and l.relation = 'carried-out-by'
    and l.later_kind = 'meetings.meeting' and l.origin = 'slice';
drop table programme_news;
create view programme_news as
  select l.later_id as news_item_id, l.earlier_id as programme_id
  from thing_link_end l
  where l.earlier_kind = 'programmes.programme' and l.relation = 'discussed-in'
    and l.later_kind = 'news.item' and l.origin = 'slice';
