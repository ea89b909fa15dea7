-- One row in a database that was made for the demonstration: it is never served to the public.
create table demonstration (
  one boolean primary key default true check (one),
  made_at timestamptz not null
);

-- Databases of the demonstration from before this mark.
insert into demonstration (made_at)
  select min(created_at) from account where demo having count(*) > 0;

-- Nobody can own an address in a reserved domain (RFC 2606, section 2).
update account set email = split_part(email, '@', 1) || '@people.invalid'
  where demo and email like '%@example.kz';
