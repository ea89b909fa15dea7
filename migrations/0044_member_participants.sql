-- Members of the body that announces it may be the only ones who take part in a consultation or register for a meeting.
alter table consultation drop constraint consultation_participants_check;
alter table consultation add constraint consultation_participants_check
  check (participants in ('contact', 'resident', 'member'));
alter table meeting drop constraint meeting_participants_check;
alter table meeting add constraint meeting_participants_check
  check (participants in ('everyone', 'resident', 'member'));
