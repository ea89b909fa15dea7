-- People register for things of several kinds: the slice of registrations owns their rows, and knows its things by kind
-- and id. `meeting_id` keeps its name, and `meeting.people_erased_at`, which nothing reads any more, stays: processes of
-- the former version may serve while this one migrates.
alter table registration
  drop constraint registration_meeting_id_fkey,
  add column target_kind text not null default 'meetings.meeting';

-- What other slices may join: how many have a seat, wait or came, and whom letters reach. No name, no contact.
create view registration_status as
  select target_kind, meeting_id as target_id, standing as status, arrived_at is not null as has_arrived from registration;
create view registered_account as
  select r.target_kind, r.meeting_id as target_id, a.id as account_id
  from registration r join account_link a on a.email = r.contact_key
  where r.standing in ('seat', 'waiting');
