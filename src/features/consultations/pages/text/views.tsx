import type { ComponentChildren } from 'preact'
import { queryString } from '#domain/base/query-string.ts'
import { textIn } from '#domain/base/text.ts'
import { WHOLE_ANCHOR } from '#domain/comment/index.ts'
import { formatDayOfYear } from '#ui/format/index.ts'
import { Columns, PageHead } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { langAttribute } from '#ui/official-text/official-text.tsx'
import { Page } from '#ui/page/page.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { messages } from '../../messages.ts'
import { type Consultation, provisionPath, readingPath, type TextHeading, type Version } from '../../model.ts'
import { acceptsComments } from '../../state-model.ts'
import { textMessages } from '../../text/messages.ts'
import { ConsultationHead, type TermClock, Warnings } from '../../views.tsx'
import { Lines, LinesBeside, type LinesProps } from './line-views.tsx'

export type ReadingPageProps = LinesProps & {
  readonly consultation: Consultation
  readonly clock: TermClock
  readonly version: Version
  readonly part: number
  readonly parts: number
  readonly headings: readonly TextHeading[]
  /** At the desk, before readers see it: its address, what stands above the page, and the way to the description. */
  readonly preview?: {
    readonly path: string
    readonly notice: ComponentChildren
    readonly back: ComponentChildren
  }
}

/** The address of the text, or of its preview. */
const textPath = ({ consultation, preview }: ReadingPageProps) => preview?.path ?? readingPath(consultation)

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
        {texts.length > 1 ? <LinesBeside {...props} /> : <Lines {...props} />}
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
        {!preview && acceptsComments(consultation, clock.today) ? <ReadingBar {...props} /> : null}
      </Columns>
    </Page>
  )
}

/** On a phone, at the lower edge of the window: the last day, and the way to have one's say. */
const ReadingBar = ({ frame: { language }, consultation }: ReadingPageProps) => (
  <p class="reading-bar no-print">
    <span>{messages.until[language](formatDayOfYear(language, consultation.closesOn))}</span>
    <a class="btn" href={`/${language}${provisionPath(consultation, WHOLE_ANCHOR)}`}>
      {textMessages.comment[language]}
    </a>
  </p>
)

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
