-- Comments are of every slice that has something to discuss: a comment names its target by kind, id and place. Numbers,
-- digests, states and answers stay as they are.

alter table comment drop constraint comment_consultation_id_fkey;
alter table comment drop constraint comment_version_id_fkey;
alter table comment rename column consultation_id to target_id;
-- The slice that owns the target. Ids are UUIDs, which tell targets of different kinds apart too.
alter table comment add column target_kind text not null default 'consultations'
  check (target_kind ~ '^[a-z]+(-[a-z]+)*$');
alter table comment alter column target_kind drop default;
-- The edition that was commented; absent: the target has one only.
alter table comment alter column version_id drop not null;

-- Joining: "I think so too" of a comment, "I want to know too" of a question, support of an idea.
alter table comment_join rename to joining;
alter table joining drop constraint comment_join_comment_id_fkey;
alter table joining rename column comment_id to target_id;
alter table joining add column target_kind text not null default 'comment'
  check (target_kind ~ '^[a-z]+(-[a-z]+)*$');
alter table joining alter column target_kind drop default;

-- What other slices may join.

-- Comments that everyone sees.
create view public_comment as
select c.id, c.number, c.target_kind, c.target_id, c.kind, c.version_id, c.anchor, c.place, c.gone, c.language, c.body,
  c.wording, c.wording_language, c.author_name, c.joins, c.published_at, c.verdict, c.answered_at,
  (select count(*)::int from reply r where r.comment_id = c.id and r.state = 'public') as replies,
  (select count(*)::int from comment_file f where f.comment_id = c.id) as files
from comment c where c.state = 'public';

-- Official answers, those that were corrected later too.
create view comment_answer as
select comment_id, number, verdict, reason, answered_at from answer;

-- Who made a public comment on a target or joined one, once each.
create view comment_participant as
select target_kind, target_id, account_id from comment where state = 'public' and account_id is not null
union
select c.target_kind, c.target_id, j.account_id
from joining j join comment c on c.id = j.target_id
where j.target_kind = 'comment' and c.state = 'public';
