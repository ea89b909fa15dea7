import { demonstrationMark } from '#domain/base/demonstration.ts'
import type { Language } from '#domain/base/text.ts'
import type { ExportOrder } from './queue/order.ts'

/** The title or first field of a document, with the mark of the demonstration where its data is invented. */
export const markTitle = (title: string, language: Language, demonstration: boolean): string =>
  demonstration ? `${demonstrationMark[language]} ${title}` : title

/** The table of an order: a document begins with its title, a sheet with its first column. */
export function markTable({ table, format, demonstration }: Extract<ExportOrder, { kind: 'table' }>) {
  if (!demonstration) return table
  const { language, title, columns } = table
  if (format !== 'xlsx') return { ...table, title: markTitle(title, language, true) }
  return {
    ...table,
    columns: columns.map((column, at) =>
      at === 0 ? { ...column, title: markTitle(column.title, language, true) } : column,
    ),
  }
}
