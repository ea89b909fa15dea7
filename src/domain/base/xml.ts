const REFERENCES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// What XML 1.0 (2.2, Char) does not allow even as a reference.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** Removes characters that XML cannot contain, for a writer that escapes on its own. */
export const xmlText = (text: string): string => text.toWellFormed().replace(FORBIDDEN, '')

/** Escapes a text for XML and HTML, between tags or in an attribute in double quotes. */
export const escapeXml = (text: string): string =>
  xmlText(text).replace(/[&<>"]/g, (sign) => REFERENCES[sign] ?? sign)
