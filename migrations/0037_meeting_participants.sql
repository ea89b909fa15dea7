-- Who may register for a meeting: everyone, or verified residents of its place.
alter table meeting add column participants text not null default 'everyone'
  check (participants in ('everyone', 'resident'));
update draft set content = content || '{"participants":"everyone"}'::jsonb where kind = 'meetings';
update draft_version v set content = v.content || '{"participants":"everyone"}'::jsonb
  from draft d where d.id = v.draft_id and d.kind = 'meetings';
