import type { Language } from '#domain/base/text.ts'
import { CommentLink, LawText } from '#ui/law-text/law-text.tsx'
import { languageNames } from '#ui/messages.ts'
import type { PageFrame } from '#ui/page/page.tsx'
import type { ProvisionLine } from '../../model.ts'
import { textMessages } from '../../text/messages.ts'

export type LinesProps = {
  readonly frame: PageFrame
  /** The lines of this part in the reader's language, or in both. */
  readonly texts: readonly { readonly language: 'kk' | 'ru'; readonly lines: readonly ProvisionLine[] }[]
  readonly counts: ReadonlyMap<string, number>
  /** Not announced yet: nobody can comment. */
  readonly preview?: object
}

const talkLabel = (language: Language, name: string, count: number) =>
  count > 0 ? textMessages.discussed[language](name, count) : textMessages.discuss[language](name)

// Relative links save half a kilobyte for each screen of a long act.
const talkHref = (anchor: string) => `at/${encodeURIComponent(anchor)}`

/** The text in one language, with a link to the discussion of each line. */
export function Lines({ frame: { language }, texts, counts, preview }: LinesProps) {
  const [text] = texts
  if (!text) return null
  const byId = new Map(text.lines.map((line) => [line.anchor, line]))
  const labelled = text.lines.some(({ kind }) => kind === 'article') ? 'article' : 'chapter'
  return (
    <LawText
      lang={text.language === language ? undefined : text.language}
      lines={text.lines.map((line) => ({ ...line, id: line.anchor }))}
      {...(preview
        ? {}
        : {
            beside: ({ id = '' }) => {
              const count = counts.get(id) ?? 0
              const line = byId.get(id)
              return (
                <CommentLink
                  href={talkHref(id)}
                  count={count}
                  label={talkLabel(language, line?.name ?? '', count)}
                  text={line?.kind === labelled ? textMessages.comment[language] : undefined}
                />
              )
            },
          })}
    />
  )
}

/** Both languages side by side; on a phone one below the other. */
export function LinesBeside({ frame: { language }, texts, counts, preview }: LinesProps) {
  const [kk, ru] = ['kk', 'ru'].map((item) => texts.find((text) => text.language === item)?.lines ?? [])
  const russian = new Map((ru ?? []).map((line) => [line.anchor, line]))
  const kazakh = new Set((kk ?? []).map(({ anchor }) => anchor))
  const rows = [
    ...(kk ?? []).map((line) => ({ anchor: line.anchor, kk: line, ru: russian.get(line.anchor) })),
    ...(ru ?? [])
      .filter(({ anchor }) => !kazakh.has(anchor))
      .map((line) => ({ anchor: line.anchor, kk: undefined, ru: line })),
  ]
  return (
    <div class="law-sides">
      <p class="lang" lang="kk">
        {languageNames.kk.name}
      </p>
      <p class="lang" lang="ru">
        {languageNames.ru.name}
      </p>
      <span />
      {rows.map((row) => {
        const count = counts.get(row.anchor) ?? 0
        const name = (language === 'kk' ? row.kk : row.ru)?.name ?? row.kk?.name ?? row.ru?.name ?? ''
        return (
          <>
            <div lang="kk" id={row.anchor}>
              {row.kk ? <Words {...row.kk} /> : null}
            </div>
            <div lang="ru">{row.ru ? <Words {...row.ru} /> : null}</div>
            {preview ? (
              <span />
            ) : (
              <CommentLink
                href={talkHref(row.anchor)}
                count={count}
                label={talkLabel(language, name, count)}
              />
            )}
          </>
        )
      })}
    </div>
  )
}

const Words = ({ kind, label, heading, body, cells }: ProvisionLine) => {
  const text = cells ? cells.map((cell) => cell.text).join(' | ') : heading || body
  const Tag = heading ? (kind === 'article' ? 'h3' : 'h2') : 'p'
  return (
    <Tag>
      {label ? <b>{label}</b> : null} {text}
    </Tag>
  )
}
