import type { ComponentChildren } from 'preact'
import type { Language } from '#domain/base/text.ts'
import type { Cell } from '#domain/law/index.ts'

/** A line of an act as printed: its number, then its heading or text. */
export type LawLine = {
  /** The anchor within the page. */
  readonly id?: string | undefined
  readonly kind: string
  readonly depth: number
  readonly label: string
  readonly heading: string
  readonly body: string
  readonly cells?:
    | readonly {
        readonly text: string
        readonly header?: true
        readonly colspan?: number
        readonly rowspan?: number
      }[]
    | null
}

export type LawTextProps = {
  readonly lines: readonly LawLine[]
  /** The language of the text, when it is not that of the page. */
  readonly lang?: Language | undefined
  /** What is shown beside a line: the link to its discussion. */
  readonly beside?: (line: LawLine) => ComponentChildren
}

const HEADINGS: Readonly<Record<string, 'h2' | 'h3' | 'h4'>> = {
  docTitle: 'h2',
  appendix: 'h2',
  section: 'h2',
  chapter: 'h2',
  paragraph: 'h3',
  level: 'h3',
  article: 'h3',
}

const cellOf = ({ text, header, colspan, rowspan }: Cell) => {
  const Tag = header ? 'th' : 'td'
  return (
    <Tag colSpan={colspan} rowSpan={rowspan}>
      {text}
    </Tag>
  )
}

function lineOf(line: LawLine, beside: LawTextProps['beside']) {
  const { id, kind, depth, label, heading, body, cells } = line
  const Tag = heading || kind === 'docTitle' ? (HEADINGS[kind] ?? 'p') : 'p'
  return (
    <div class={`ln d${Math.min(depth, 6)} k-${kind}`} id={id}>
      {cells ? (
        <div class="table">
          <table>
            <tbody>
              <tr>{cells.map(cellOf)}</tr>
            </tbody>
          </table>
        </div>
      ) : (
        <Tag>
          {label ? <b>{label}</b> : null}
          {label ? ' ' : ''}
          {heading || body}
        </Tag>
      )}
      {beside?.(line)}
    </div>
  )
}

/** The text of an act: hanging numbers, indented sub-points, and links beside the lines. */
export const LawText = ({ lines, lang, beside }: LawTextProps) => (
  <div class="law" lang={lang}>
    {lines.filter(({ kind }) => kind !== 'table').map((line) => lineOf(line, beside))}
  </div>
)

/** The link to the discussion of a line: a bubble with the number of comments, or a plus where there is none yet. */
export const CommentLink = ({
  href,
  count,
  label,
  text,
}: {
  readonly href: string
  readonly count: number
  /** The label for screen readers: «Статья 5: 3 мнения». */
  readonly label: string
  /** Words instead of a plus, below the line. */
  readonly text?: string | undefined
}) => (
  <a
    class={['talk', count > 0 ? 'has' : '', text ? 'named' : ''].filter(Boolean).join(' ')}
    href={href}
    aria-label={label}
  >
    {text ? (count > 0 ? `${text} · ${count}` : text) : count > 0 ? count : '+'}
  </a>
)
