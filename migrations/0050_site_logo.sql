-- The logo of the site is among its settings (content -> 'logo'). Readers see that of the version in force; the logos
-- of earlier versions are held, so that each of them can be restored.
create or replace view file_use as
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
  union all select f.sha256 from comment_file f join comment c on c.id = f.comment_id where c.state = 'public'
  union all select v.content -> 'logo' ->> 'sha256' from site_version v
    where v.number = (select max(number) from site_version)
  union all select v.content -> 'logo' ->> 'icon' from site_version v
    where v.number = (select max(number) from site_version);

create or replace view file_hold as
  select sha256 from comment_file
  union all select sha256 from retained_upload
  union all select sha256 from paper_scan
  union all select content -> 'logo' ->> 'sha256' from site_version where content -> 'logo' ->> 'sha256' is not null
  union all select content -> 'logo' ->> 'icon' from site_version where content -> 'logo' ->> 'icon' is not null;
