-- Whoever registers without an account confirms it: invented contacts do not keep seats.
alter table registration
  -- 'pending': too many of its network are unconfirmed, so it has neither a seat nor a place on the waiting list.
  drop constraint registration_standing_check,
  add constraint registration_standing_check check (standing in ('seat', 'waiting', 'pending', 'cancelled')),
  add column confirmed_at timestamptz,
  -- Until when the e-mail can be answered; null while none was sent: then the registration does not lapse.
  add column confirm_by timestamptz,
  -- HMAC of the meeting with the account or the network, for counting; it says nothing about another meeting.
  add column origin_key bytea check (length(origin_key) = 32),
  -- From when the place on the waiting list counts, for people who got one later than they registered.
  add column waits_since timestamptz,
  -- Why a registration ended that its person did not cancel.
  add column ended_as text check (ended_as in ('lapsed', 'released')),
  add column release_reason text check (length(release_reason) between 1 and 500),
  add constraint pending_is_unconfirmed check (standing <> 'pending' or confirmed_at is null),
  add constraint ended_is_cancelled check (ended_as is null or standing = 'cancelled'),
  add constraint released_with_reason check (release_reason is null or ended_as = 'released'),
  add constraint nameless_has_no_origin check (name is not null or origin_key is null);

-- Registrations that were there before, and people who were added at the door, need no confirmation.
update registration set confirmed_at = registered_at;

create index registration_to_confirm on registration (confirm_by)
  where confirm_by is not null and confirmed_at is null and standing <> 'cancelled';
create index registration_origin on registration (meeting_id, origin_key)
  where origin_key is not null and standing <> 'cancelled';

-- The secret of a link that came by e-mail proves the address; the one that a browser got after the form does not.
alter table registration_key add column mailed boolean not null default false;
