-- The list at the door is read in this order with every press. The collation is made before the first migration.
create index registration_name on registration (meeting_id, name collate kazakh_numeric, id);
