/**
 * One field by RFC 4180; also quoted for a semicolon, at which spreadsheet programs of many languages part columns.
 */
export const csvField = (text: string): string =>
  /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
