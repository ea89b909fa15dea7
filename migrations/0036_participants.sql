-- Who may comment on a consultation, reply and join: everyone with a confirmed address, or verified residents of its place.
alter table consultation add column participants text not null default 'contact'
  check (participants in ('contact', 'resident'));
update draft set content = content || '{"participants":"contact"}'::jsonb where kind = 'consultations';
update draft_version v set content = v.content || '{"participants":"contact"}'::jsonb
  from draft d where d.id = v.draft_id and d.kind = 'consultations';
