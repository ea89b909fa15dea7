-- Files that wait for their form to be sent again, because something else in it was refused. The token stands in the
-- form and is valid once, in the browser that sent the file; both are kept as SHA-256.
create table retained_upload (
  token_hash bytea primary key check (length(token_hash) = 32),
  browser bytea not null check (length(browser) = 32),
  sha256 text not null references file,
  name text not null check (length(name) between 1 and 255),
  retained_at timestamptz not null
);
create index on retained_upload (sha256);
create index on retained_upload (retained_at);

-- What was used of a quota since a count began: letters to an address, bytes from a network. The owner is a keyed hash.
create table quota (
  owner bytea primary key check (length(owner) = 32),
  since timestamptz not null,
  used bigint not null check (used >= 0)
);
create index on quota (since);

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
  union all select sha256 from retained_upload;
