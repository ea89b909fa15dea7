/** `strayQuote`: a quotation mark was opened and not closed before the end of the line. */
export type PabulibRow = { readonly fields: string[]; readonly strayQuote: boolean }

/**
 * The fields of one line: `;` separates, a field that begins with `"` ends at the next single `"`, a doubled one
 * stands for itself. What follows a closing quote belongs to the field, as in Python's reader.
 */
export function splitRow(line: string): PabulibRow {
  if (!line.includes('"')) return { fields: line.split(';'), strayQuote: false }
  const fields: string[] = []
  let strayQuote = false
  let p = 0
  for (;;) {
    const field = line[p] === '"' ? quotedField(line, p) : plainField(line, p)
    fields.push(field.text)
    strayQuote ||= field.stray
    if (field.end >= line.length) return { fields, strayQuote }
    p = field.end + 1
  }
}

type Field = { readonly text: string; readonly end: number; readonly stray: boolean }

function plainField(line: string, from: number): Field {
  const end = line.indexOf(';', from)
  const to = end < 0 ? line.length : end
  return { text: line.slice(from, to), end: to, stray: false }
}

function quotedField(line: string, from: number): Field {
  let text = ''
  let p = from + 1
  for (;;) {
    const quote = line.indexOf('"', p)
    if (quote < 0) return { text: text + line.slice(p), end: line.length, stray: true }
    text += line.slice(p, quote)
    if (line[quote + 1] === '"') {
      text += '"'
      p = quote + 2
      continue
    }
    const rest = plainField(line, quote + 1)
    return { text: text + rest.text, end: rest.end, stray: false }
  }
}

/** A field as it must be written: quoted only where something in it asks for it. */
export function quoteField(text: string): string {
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
