import { type Language, type Text, textIn } from '#domain/base/text.ts'
import { type ComparisonRow, changeLabels } from '#domain/law/index.ts'
import { commentPath } from '#features/comments/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { formatDayOf } from '#ui/format/index.ts'
import { PageHead } from '#ui/layout/layout.tsx'
import { renderText } from '#ui/official-text/official-text.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { Difference } from '#ui/versions/versions.tsx'
import { type Consultation, consultationPath, readingPath, type Version, versionPath } from '../../model.ts'
import { textMessages } from '../../text/messages.ts'
import { ConsultationHead, type TermClock } from '../../views.tsx'
import { Back } from '../discussion/provision-views.tsx'
import { exportMessages } from '../downloads/messages.ts'

export type TextVersionsPageProps = {
  readonly frame: PageFrame
  readonly consultation: Consultation
  readonly clock: TermClock
}

/** The versions of the text, the newest first, each with a link to its changes. */
export function TextVersionsPage({ frame, consultation, clock }: TextVersionsPageProps) {
  const { language } = frame
  const { slug, versions, title } = consultation
  return (
    <Page
      {...frame}
      path={`${consultationPath(consultation)}/versions`}
      section="consultations"
      kato={consultation.place.code}
      title={`${textIn(title, language)}: ${textMessages.version[language](versions.length)}`}
      description={textMessages.versionsLead[language]}
    >
      <ConsultationHead frame={frame} consultation={consultation} clock={clock} current="versions" />
      <p>{textMessages.versionsLead[language]}</p>
      <ol class="states" reversed>
        {versions.toReversed().map((version) => (
          <li>
            <h2>{textMessages.version[language](version.number)}</h2>
            <p class="meta">
              <span>{formatDayOf(language, version.publishedAt, clock.zone)}</span>
              <a href={`/${language}${readingPath({ slug })}?version=${version.number}`}>
                {textMessages.inText[language]}
              </a>
            </p>
            <Summary language={language} slug={slug} version={version} />
            <Downloads language={language} slug={slug} version={version} />
          </li>
        ))}
      </ol>
    </Page>
  )
}

function Summary({
  language,
  slug,
  version,
}: {
  readonly language: Language
  readonly slug: string
  readonly version: Version
}) {
  const { number, note } = version
  if (number === 1) return <p class="quiet">{textMessages.firstVersion[language]}</p>
  return (
    <>
      {note ? <p>{renderText(note, language)}</p> : null}
      <p>
        <a href={`/${language}${versionPath({ slug }, number)}`}>
          {textMessages.compare[language](number - 1, number)}
        </a>
      </p>
    </>
  )
}

/** Links to the text and the table as files. */
function Downloads({
  language,
  slug,
  version: { number },
}: {
  readonly language: Language
  readonly slug: string
  readonly version: Version
}) {
  const text = exportMessages.text[language](number)
  const files = [
    ...(number > 1 ? [[`${exportMessages.table[language]}, .docx`, 'comparison.docx']] : []),
    [`${text}, .docx`, 'text.docx'],
    [`${text}, HTML`, 'text.html'],
    [`${text}, Akoma Ntoso`, 'text.xml'],
  ]
  return (
    <p class="meta downloads">
      {files.map(([label, name]) => (
        <a href={`/${language}${versionPath({ slug }, number)}/${name}`}>{label}</a>
      ))}
    </p>
  )
}

/** A row of the comparison table with the comments that caused it. */
export type ExplainedComparisonRow = ComparisonRow & {
  readonly anchor: string
  readonly why: Text | null
  readonly comments: readonly number[]
}

export type ComparisonPageProps = TextVersionsPageProps & {
  readonly before: Version
  readonly after: Version
  readonly rows: readonly ExplainedComparisonRow[]
  readonly textLanguage: 'kk' | 'ru'
}

/** The comparison table that the law on legal acts requires: old wording, new wording, reason. */
export function ComparisonPage(props: ComparisonPageProps) {
  const { frame, consultation, before, after, rows } = props
  const { language } = frame
  const title = textMessages.compare[language](before.number, after.number)
  return (
    <Page
      {...frame}
      path={versionPath(consultation, after.number)}
      section="consultations"
      kato={consultation.place.code}
      title={`${title}: ${textIn(consultation.title, language)}`}
      description={textMessages.versionsLead[language]}
    >
      <PageHead above={<Back frame={frame} consultation={consultation} />} title={title}>
        <p class="meta">
          <span>{textMessages.changed[language](rows.length)}</span>
          <a href={`/${language}${consultationPath(consultation)}/versions`}>
            {textMessages.version[language](after.number)}
          </a>
        </p>
        {after.note ? <p>{renderText(after.note, language)}</p> : null}
      </PageHead>
      {rows.length > 0 ? <Table {...props} /> : <Empty title={textMessages.nothingChanged[language]} />}
      <Downloads language={language} slug={consultation.slug} version={after} />
    </Page>
  )
}

function Table({ frame: { language }, rows, textLanguage }: ComparisonPageProps) {
  const lang = textLanguage === language ? undefined : textLanguage
  return (
    <table class="compared">
      <thead>
        <tr>
          <th scope="col">{textMessages.place[language]}</th>
          <th scope="col">{textMessages.old[language]}</th>
          <th scope="col">{textMessages.fresh[language]}</th>
          <th scope="col">{textMessages.reason[language]}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr id={row.anchor || undefined}>
            <th scope="row">
              <span lang={lang}>{row.place}</span>
              <small>{changeLabels[row.status][language]}</small>
            </th>
            <td data-label={textMessages.old[language]} lang={lang}>
              {isSame(row) ? numberOf(row.oldWording) : (row.oldWording ?? '—')}
            </td>
            <td data-label={textMessages.fresh[language]}>
              {row.status === 'changed' ? (
                <Difference language={language} edits={row.words} lang={textLanguage} />
              ) : (
                <span lang={lang}>{isSame(row) ? numberOf(row.newWording) : (row.newWording ?? '—')}</span>
              )}
              {isSame(row) ? <small class="quiet"> {textMessages.sameWords[language]}</small> : null}
            </td>
            <td data-label={textMessages.reason[language]}>
              {row.why ? <p>{renderText(row.why, language)}</p> : null}
              {row.comments.length > 0 ? (
                <p>
                  {textMessages.because[language]('')}
                  {row.comments.map((number, index) => (
                    <>
                      {index > 0 ? ', ' : ''}
                      <a href={`/${language}${commentPath(number)}`}>№&nbsp;{number}</a>
                    </>
                  ))}
                </p>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Only its position or its number has changed; the text is shown once. */
const isSame = ({ status }: ExplainedComparisonRow) => status === 'moved' || status === 'renumbered'

const FIRST_WORDS = 6
const numberOf = (wording: string | null) => `${(wording ?? '').split(' ').slice(0, FIRST_WORDS).join(' ')}…`
