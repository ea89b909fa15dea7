-- A form that refused a contact as registered already told strangers who comes. Whether a contact is registered twice is
-- decided when its owner confirms it.
drop index registration_meeting_id_contact_key_idx;
create index registration_contact on registration (meeting_id, contact_key) where standing <> 'cancelled';

create or replace view registered_account as
  select distinct r.target_kind, r.meeting_id as target_id, a.id as account_id
  from registration r join account_link a on a.email = r.contact_key
  where r.standing in ('seat', 'waiting');
