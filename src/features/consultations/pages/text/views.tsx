import type { ComponentChildren } from 'preact'
import { queryString } from '#domain/base/query-string.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { WHOLE_ANCHOR } from '#domain/comment/index.ts'
import { CommentLink, LawText } from '#ui/law-text/law-text.tsx'
import { Columns, PageHead } from '#ui/layout/layout.tsx'
import { languageNames } from '#ui/messages.ts'
import { Notice } from '#ui/notice/notice.tsx'
import { langAttribute } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { messages } from '../../messages.ts'
import {
  type Consultation,
  type ProvisionLine,
  provisionPath,
  readingPath,
  type TextHeading,
  type Version,
} from '../../model.ts'
import { textMessages } from '../../text/messages.ts'
import { ConsultationHead, type TermClock, Warnings } from '../../views.tsx'

export type ReadingPageProps = {
  readonly frame: PageFrame
  readonly consultation: Consultation
  readonly clock: TermClock
  readonly version: Version
  readonly part: number
  readonly parts: number
  readonly headings: readonly TextHeading[]
  /** The lines of this part in the reader's language, or in both. */
  readonly texts: readonly { readonly language: 'kk' | 'ru'; readonly lines: readonly ProvisionLine[] }[]
  readonly counts: ReadonlyMap<string, number>
  /** At the desk, before readers see it: its address, what stands above the page, and the way to the description. */
  readonly preview?: {
    readonly path: string
    readonly notice: ComponentChildren
    readonly back: ComponentChildren
  }
}

/** The address of the text, or of its preview. */
const textPath = ({ consultation, preview }: ReadingPageProps) => preview?.path ?? readingPath(consultation)

const talkLabel = (language: Language, name: string, count: number) =>
  count > 0 ? textMessages.discussed[language](name, count) : textMessages.discuss[language](name)

export function ReadingPage(props: ReadingPageProps) {
  const { frame, consultation, clock, version, part, parts, texts, preview } = props
  const { language } = frame
  const { slug, title, versions } = consultation
  const newest = versions.at(-1)
  const query = queryOf(props)
  const whole = props.counts.get(WHOLE_ANCHOR) ?? 0
  return (
    <Page
      {...frame}
      path={textPath(props) + query(part)}
      noindex={preview !== undefined}
      before={preview?.notice}
      section="consultations"
      kato={consultation.place.code}
      title={`${textIn(title, language)}: ${textMessages.partOf[language](part, parts)}`}
      description={textIn(consultation.purpose, language)}
    >
      {preview ? (
        <PageHead title={textIn(title, language)} lang={langAttribute(title, language)}>
          {preview.back}
        </PageHead>
      ) : (
        <ConsultationHead frame={frame} consultation={consultation} clock={clock} current="text" />
      )}
      <Warnings language={language} consultation={consultation} />
      {newest && newest.number !== version.number ? (
        <Notice kind="attention" title={textMessages.versionOld[language](version.number)}>
          <p>
            <a href={`/${language}${readingPath({ slug })}`}>{textMessages.newestVersion[language]}</a>
          </p>
        </Notice>
      ) : null}
      <Columns aside={<Contents {...props} />} label={textMessages.contents[language]} marginFirst>
        <p class="meta no-print">
          {texts.length > 1 ? (
            <a href={readingHref(props, { side: false })}>{textMessages.oneLanguage[language]}</a>
          ) : (
            <a href={readingHref(props, { side: true })}>{textMessages.sideBySide[language]}</a>
          )}
          {preview ? null : <span>{textMessages.howTo[language]}</span>}
        </p>
        {language === 'en' && texts.length === 1 ? <p class="quiet">{textMessages.notInEnglish.en}</p> : null}
        {texts.length > 1 ? <Beside {...props} /> : <Single {...props} />}
        <Pagination
          language={language}
          page={part}
          pages={parts}
          hrefOf={(number) => `/${language}${textPath(props)}${query(number)}`}
        />
        {preview ? null : (
          <p class="no-print">
            <a class="btn calm" href={`/${language}${provisionPath({ slug }, WHOLE_ANCHOR)}`}>
              {textMessages.discussWhole[language]}
              {whole > 0 ? ` · ${messages.comments[language](whole)}` : ''}
            </a>
          </p>
        )}
      </Columns>
    </Page>
  )
}

const queryOf =
  ({ consultation, version, texts }: ReadingPageProps, side = texts.length > 1) =>
  (part: number) =>
    queryString({
      version: version.number === consultation.versions.at(-1)?.number ? undefined : version.number,
      view: side ? 'side' : undefined,
      part: part > 1 ? part : undefined,
    })
const readingHref = (props: ReadingPageProps, { side }: { readonly side: boolean }) =>
  `/${props.frame.language}${textPath(props)}${queryOf(props, side)(props.part)}`

// Relative links save half a kilobyte for each screen of a long act.
const talkHref = (anchor: string) => `at/${encodeURIComponent(anchor)}`

function Single({ frame: { language }, texts, counts, preview }: ReadingPageProps) {
  const [text] = texts
  if (!text) return null
  const byId = new Map(text.lines.map((line) => [line.anchor, line]))
  return (
    <LawText
      lang={text.language === language ? undefined : text.language}
      lines={text.lines.map((line) => ({ ...line, id: line.anchor }))}
      {...(preview
        ? {}
        : {
            beside: ({ id = '' }) => {
              const count = counts.get(id) ?? 0
              return (
                <CommentLink
                  href={talkHref(id)}
                  count={count}
                  label={talkLabel(language, byId.get(id)?.name ?? '', count)}
                />
              )
            },
          })}
    />
  )
}

/** Both languages side by side; on a phone one below the other. */
function Beside({ frame: { language }, texts, counts, preview }: ReadingPageProps) {
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

/** The table of contents: chapters of the whole, articles of this part. */
function Contents(props: ReadingPageProps) {
  const { frame, headings, part, texts } = props
  const { language } = frame
  const lang = texts[0]?.language === language || texts.length > 1 ? undefined : texts[0]?.language
  const here = (texts[0]?.lines ?? []).filter(({ kind, heading }) => kind === 'article' && heading !== '')
  const query = queryOf(props)
  if (headings.length + here.length < 2) return null
  const link = ({ anchor, label, heading, part: on }: TextHeading) => (
    <a href={on === part ? `#${anchor}` : `${query(on) || '?'}#${anchor}`}>
      {label} {heading}
    </a>
  )
  const above = new Set(headings.map(({ anchor }) => anchor))
  const all: readonly TextHeading[] = [...headings, ...here.filter(({ anchor }) => !above.has(anchor))]
  const order = new Map((texts[0]?.lines ?? []).map(({ anchor }, at) => [anchor, at]))
  const sorted = [...all].sort(
    (a, b) => a.part - b.part || (order.get(a.anchor) ?? 0) - (order.get(b.anchor) ?? 0),
  )
  return (
    <details class="contents">
      <summary>{textMessages.contents[language]}</summary>
      <ol lang={lang}>
        {sorted.map((item) => (
          <li class={item.kind}>{link(item)}</li>
        ))}
      </ol>
    </details>
  )
}
