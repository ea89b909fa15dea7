-- Texts may come from OpenDocument files (.odt) as well.
alter table version_source drop constraint version_source_format_check;
alter table version_source add constraint version_source_format_check
  check (format in ('docx', 'odt', 'html', 'text', 'akn'));
