-- What the session, the desk and other slices have to know of roles and residence, without naming the tables of
-- features/roles and features/residents.

-- Roles that nobody has ended, each from its first to its last day: its own days, or those of the post that it follows
-- where these are narrower. No last day: none is set.
create view granted_role as
  select g.id, g.account_id, g.role, g.organisation_id, g.territory_code,
    greatest(g.starts_on, m.starts_on) as starts_on, least(g.ends_on, m.ends_on) as ends_on
  from role_grant g left join membership m on m.id = g.membership_id
  where g.ended_at is null;

-- Where each account is a verified resident.
create view verified_residence as
  select account_id, territory_code from resident;
