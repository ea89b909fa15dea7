-- Files that wait for their form to be sent again, because something else in it was refused. The token stands in the
-- form and is valid once, in the browser that sent the file; both are kept as SHA-256.
create table kept_upload (
  token_hash bytea primary key check (length(token_hash) = 32),
  browser bytea not null check (length(browser) = 32),
  sha256 text not null references file,
  name text not null check (length(name) between 1 and 255),
  kept_at timestamptz not null
);
create index on kept_upload (sha256);
create index on kept_upload (kept_at);

-- Bytes that a person or a network has sent today; the owner is a keyed hash.
create table upload_quota (
  owner bytea primary key check (length(owner) = 32),
  day date not null,
  bytes bigint not null check (bytes >= 0)
);
create index on upload_quota (day);

-- Files of residents are deleted some time after the last thing that refers to them. Null: the file stays, because it
-- was added at the desk, where drafts and their versions name files in their content.
alter table file add column passing_since timestamptz;
create index on file (passing_since) where passing_since is not null;
create index on comment_file (sha256);

-- Files are packed already: kept as they are, a piece is read without the rest.
alter table file alter column bytes set storage external;

-- What holds a file without showing it: a comment that is hidden or waits for its letter, a form that waits.
create view file_hold as
  select sha256 from comment_file
  union all select sha256 from kept_upload;
