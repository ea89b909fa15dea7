-- Files that the desk may attach: besides pictures and PDF, documents of Office and OpenDocument without macros.
alter table file drop constraint file_type_check;
alter table file add constraint file_type_check check (type in (
  'image/webp', 'image/jpeg', 'image/png', 'image/svg+xml', 'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  'application/vnd.oasis.opendocument.text',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.oasis.opendocument.presentation'
));
