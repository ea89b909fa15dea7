-- Where a venue is: WGS 84, degrees; both or neither.
alter table meeting
  add column latitude double precision check (latitude between -90 and 90),
  add column longitude double precision check (longitude between -180 and 180),
  add constraint meeting_point check ((latitude is null) = (longitude is null));

-- What is typed into the form of a meeting has the point of its venue too.
update draft_version v set content = v.content || '{"point": ""}'
from draft d
where d.id = v.draft_id and d.kind = 'meetings';
update draft set content = content || '{"point": ""}' where kind = 'meetings';
