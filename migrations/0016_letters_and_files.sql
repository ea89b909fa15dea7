-- Letters about what is new in the place that a person follows.

alter table account_preference
  -- Since when she asks to be told about this place: what came out before is no news to her.
  add column since timestamptz not null default now();
-- An answer to somebody's own words is always sent to her; that is no preference.
update account_preference set told = told - 'answers';

-- Those who ask to be told, with the numbers of the place and of all inside it.
create view follower as
  select a.id as account_id, a.email, a.language, p.told, p.since, t.slug, t.label, t.ordinal, t.last_ordinal
  from account_preference p
  join account a on a.id = p.account_id
  join territory t on t.code = p.territory_code
  where a.email is not null and jsonb_array_length(p.told) > 0;

-- A letter is made first and sent after: a job that runs again finds it sent.
create table told_letter (
  id uuid primary key,
  account_id uuid not null references account on delete cascade,
  made_at timestamptz not null,
  -- When a mail server took it, or there was nothing left to tell.
  done_at timestamptz check (done_at >= made_at)
);
create index on told_letter (account_id, made_at desc);
create index on told_letter (made_at);

-- What a person was told: each thing once, whatever letter it stood in.
create table told_thing (
  account_id uuid not null references account on delete cascade,
  thing uuid not null,
  -- The slice whose thing it is.
  kind text not null check (length(kind) between 1 and 60),
  letter_id uuid not null references told_letter on delete cascade,
  primary key (account_id, thing)
);
create index on told_thing (letter_id);

-- Files of what was taken off the site. They stay for those who answer for it, and are shown to nobody else unless
-- something public shows the same file.
create table file_withdrawal (
  sha256 text primary key references file on delete cascade,
  withdrawn_at timestamptz not null
);
-- Which files public things show. A slice that shows files stands here.
create view file_use as
  select picture_sha256 as sha256 from news_item where picture_sha256 is not null
  union all select preview_sha256 from news_item where preview_sha256 is not null
  union all select sha256 from news_attachment
  union all select content -> 'picture' ->> 'sha256' from news_version
  union all select content -> 'picture' ->> 'preview' from news_version
  union all select one ->> 'sha256' from news_version, jsonb_array_elements(content -> 'attachments') as one
  union all select substring(d.url from '^/files/([0-9a-f]{64})') from meeting_document d
    join meeting m on m.id = d.meeting_id where m.withdrawn_at is null
  union all select picture_sha256 from programme_photograph
  union all select preview_sha256 from programme_photograph
  union all select f.sha256 from comment_file f join comment c on c.id = f.comment_id where c.state = 'public';
