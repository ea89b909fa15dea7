import type { ComponentChildren } from 'preact'

export type Column = {
  readonly title: string
  /** Numbers are right-aligned with tabular figures. */
  readonly numeric?: boolean
}

export type TableProps = {
  /** The caption: what the table shows, or its finding. */
  readonly caption: string
  readonly columns: readonly Column[]
  /** Whether the first cell of each row is its header. */
  readonly rows: readonly (readonly ComponentChildren[])[]
}

/** A table of figures. On a narrow screen it scrolls on its own and can be focused with the keyboard. */
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
