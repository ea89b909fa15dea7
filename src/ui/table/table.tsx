import type { ComponentChildren } from 'preact'

export type Column = {
  readonly title: string
  /** Numbers stand to the right in figures of one width. */
  readonly numeric?: boolean
}

export type TableProps = {
  /** What the table shows; the finding, where there is one. */
  readonly caption: string
  readonly columns: readonly Column[]
  /** Each row begins with its name. */
  readonly rows: readonly (readonly ComponentChildren[])[]
}

/** Figures in rows. On a narrow screen the table scrolls by itself and can be reached by the keyboard. */
export const Table = ({ caption, columns, rows }: TableProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard (axe: scrollable-region-focusable)
  <section class="table" aria-label={caption} tabIndex={0}>
    <table>
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ title, numeric }) => (
            <th scope="col" class={numeric ? 'num' : undefined}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((cell, index) =>
              index === 0 ? (
                <th scope="row">{cell}</th>
              ) : (
                <td class={columns[index]?.numeric ? 'num' : undefined}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </section>
)
