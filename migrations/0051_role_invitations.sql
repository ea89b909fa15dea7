-- Somebody who has never signed in can be invited to a role. It waits until they do, which proves the address, and is
-- given by no view until then.
alter table role_grant add column awaits_until timestamptz;
create index on role_grant (awaits_until) where awaits_until is not null;

create or replace view granted_role as
  select g.id, g.account_id, g.role, g.organisation_id, g.territory_code,
    greatest(g.starts_on, m.starts_on) as starts_on, least(g.ends_on, m.ends_on) as ends_on
  from role_grant g left join membership m on m.id = g.membership_id
  where g.ended_at is null and g.awaits_until is null;
