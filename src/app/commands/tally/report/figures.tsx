import type { ComponentChildren } from 'preact'

/** Content wider than a phone scrolls on its own, with the keyboard too. */
function Scrolling({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <section class="scroll" aria-label={label} tabindex={0}>
      {children}
    </section>
  )
}

export type ReportColumn = { readonly title: string; readonly number?: boolean }

/** A table whose head is repeated on every printed page. */
export function Rows({
  label,
  columns,
  rows,
}: {
  label: string
  columns: readonly ReportColumn[]
  rows: readonly (readonly ComponentChildren[])[]
}) {
  const kind = (column: ReportColumn) => (column.number ? { class: 'number' } : {})
  return (
    <Scrolling label={label}>
      <table class={columns.every((column) => column.number) ? 'narrow' : undefined}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" {...kind(column)}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <tr key={`${place + 1}`}>
              {columns.map((column, index) => (
                <td key={column.title} {...kind(column)}>
                  {row[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  )
}
