import type { Language } from '#domain/base/text.ts'
import type { Block } from '#domain/law/index.ts'
import { structureMessages } from './messages.ts'

/** Characters of a paragraph and rows of a table that are shown; the whole text is in the form that corrects it. */
const SHOWN_MAX = 1000
const ROWS_MAX = 5

const beginningOf = (text: string) => (text.length > SHOWN_MAX ? `${text.slice(0, SHOWN_MAX)}…` : text)

/** A paragraph, table or footnote as it stands in the file: with its list number, its bold letters and its alignment. */
export function SourceBlock({ language, block }: { readonly language: Language; readonly block: Block }) {
  if (block.type === 'table') return <SourceTable language={language} rows={block.rows} />
  const text = beginningOf(block.text)
  if (block.type === 'footnote')
    return (
      <p>
        <sup>[{block.marker}]</sup> {text}
      </p>
    )
  const { marker, centred, right, bold } = block
  return (
    <p class={centred ? 'centred' : right ? 'right' : undefined}>
      {marker ? `${marker} ` : null}
      {bold ? <b>{text}</b> : text}
    </p>
  )
}

function SourceTable({
  language,
  rows,
}: {
  readonly language: Language
  readonly rows: Extract<Block, { type: 'table' }>['rows']
}) {
  return (
    <div class="table">
      <table>
        <tbody>
          {rows.slice(0, ROWS_MAX).map(({ cells }) => (
            <tr>
              {cells.map(({ text, colspan, rowspan }) => (
                <td colSpan={colspan} rowSpan={rowspan}>
                  {beginningOf(text)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > ROWS_MAX ? (
        <p lang={language}>{structureMessages.moreRows[language](rows.length - ROWS_MAX)}</p>
      ) : null}
    </div>
  )
}
