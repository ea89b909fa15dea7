import { type Language, type Text, textIn } from '#domain/base/text.ts'
import { type FieldChange, FieldChanges } from '#features/drafts/index.ts'
import { formatDateTime } from '#ui/format/index.ts'
import { PageHead, Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { newsPath } from '../../model.ts'
import { historyMessages } from './messages.ts'

/** A correction as the item's page tells it. */
export type NewsCorrection = {
  readonly at: Date
  /** Which parts changed, in the reader's words. */
  readonly labels: readonly string[]
  readonly note: Text | null
}

/** Says on an item's page that it was corrected, when, what and why; the words are one link away. */
export const Corrected = ({
  language,
  zone,
  href,
  correction,
}: {
  readonly language: Language
  readonly zone: string
  readonly href: string
  readonly correction: NewsCorrection
}) => {
  const { at, labels, note } = correction
  const when = formatDateTime(language, at.toISOString(), zone)
  const what = labels.length > 0 ? labels.join(', ') : historyMessages.otherLanguages[language]
  return (
    <Notice kind="information" title={historyMessages.corrected[language]}>
      <p>{historyMessages.correctedWhen[language](when, what.toLowerCase())}</p>
      {note ? <p>{historyMessages.why[language](textIn(note, language))}</p> : null}
      <p>
        <a href={href}>{historyMessages.seeVersions[language]}</a>
      </p>
    </Notice>
  )
}

export type HistoryEntry = {
  readonly number: number
  readonly at: Date
  readonly note: Text | null
  /** Undefined for the first publication. */
  readonly changes: readonly FieldChange[] | undefined
}

export type HistoryPageProps = {
  readonly frame: PageFrame
  readonly slug: string
  readonly title: string
  readonly zone: string
  /** The newest first. */
  readonly entries: readonly HistoryEntry[]
}

/** Every state in which readers have seen an item, with what each correction changed. */
export function HistoryPage({ frame, slug, title, zone, entries }: HistoryPageProps) {
  const { language } = frame
  const when = (at: Date) => formatDateTime(language, at.toISOString(), zone)
  return (
    <Page {...frame} section="news" title={`${historyMessages.history[language]}: ${title}`} noindex>
      <PageHead
        above={
          <p class="meta">
            <a href={`/${language}${newsPath({ slug })}`}>{historyMessages.back[language]}</a>
          </p>
        }
        title={`${historyMessages.history[language]}: ${title}`}
        lead={historyMessages.historyLead[language]}
      />
      {entries.map(({ number, at, note, changes }) => (
        <Section
          id={`v${number}`}
          title={
            changes
              ? historyMessages.changedAt[language](when(at))
              : `${historyMessages.first[language]}, ${when(at)}`
          }
        >
          {note ? <p>{historyMessages.why[language](textIn(note, language))}</p> : null}
          {changes ? <FieldChanges language={language} changes={changes} /> : null}
        </Section>
      ))}
    </Page>
  )
}
