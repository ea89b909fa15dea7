import type { ComponentChildren } from 'preact'

export type StackedTableProps = {
  /** The caption for screen readers; others see the heading above the table. */
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly id?: string | undefined
    /** The first one names the row. */
    readonly cells: readonly ComponentChildren[]
  }[]
}

/** A table of texts: on a narrow screen each row becomes a block with the names of its columns, without scrolling. */
export const StackedTable = ({ caption, columns, rows }: StackedTableProps) => (
  <table class="stacked">
    <caption class="vh">{caption}</caption>
    <thead>
      <tr>
        {columns.map((title) => (
          <th scope="col">{title}</th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map(({ id, cells }) => (
        <tr id={id}>
          {cells.map((cell, index) =>
            index === 0 ? <th scope="row">{cell}</th> : <td data-label={columns[index]}>{cell}</td>,
          )}
        </tr>
      ))}
    </tbody>
  </table>
)
