import { type Label, type Language, shownLanguage, type Text, textIn } from '#domain/base/text.ts'
import { organisationPath } from '#features/organisations/index.ts'
import { territoryPath } from '#features/territories/index.ts'
import { Facts } from '#ui/facts/facts.tsx'
import { formatDateTime, formatDayTime, formatNumber, isoDateTime } from '#ui/format/index.ts'
import { Columns, PageHead, Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { TerritoryTrail } from '#ui/place/place.tsx'
import { messages } from '../messages.ts'
import { entryPath, isWithdrawn, JOURNAL_PATH, type ShownJournalEntry } from '../model.ts'
import { VerifyInBrowser, VerifyManually } from './verification-views.tsx'
import type { LogProps } from './views.tsx'

type State = {
  readonly number: number
  readonly type: string
  readonly at: Date
  readonly label: Label
}

export type EntryPageProps = {
  readonly frame: PageFrame
  readonly entry: ShownJournalEntry
  readonly label: Label
  readonly shown: { readonly path: string; readonly title: Text } | undefined
  /** All published entries of the same act, the newest first. */
  readonly states: readonly State[]
  readonly log: LogProps | undefined
  readonly zone: string
  /** Address of the script that verifies the entry. */
  readonly verifier: string
}

/** An entry in words, its content, and the ways to verify it. */
export function EntryPage(props: EntryPageProps) {
  const { frame, entry, label, states, log, zone, verifier } = props
  const { language } = frame
  const number = messages.entry[language](formatNumber(language, entry.number))
  const root = { href: `/${language}${JOURNAL_PATH}`, text: messages.title[language] }
  return (
    <Page
      {...frame}
      path={entryPath(entry.number)}
      title={`${number}: ${label[language]}`}
      scripts={[verifier]}
    >
      <PageHead
        above={<TerritoryTrail language={language} trail={[root]} current={number} />}
        title={label[language]}
        lead={number}
      >
        {entry.kept ? null : (
          <Notice
            kind="attention"
            title={isWithdrawn(states) ? messages.withdrawn[language] : messages.erased[language]}
          >
            <p>{messages.withdrawnWhy[language]}</p>
          </Notice>
        )}
      </PageHead>
      <Columns aside={<Facts items={factsOf(props)} />} marginFirst>
        <Section title={messages.verify[language]} id="verify">
          <p>{messages.verifyLead[language]}</p>
          <VerifyInBrowser language={language} entry={entry} />
          <p class="quiet">{messages.keyCaveat[language]}</p>
        </Section>
        {entry.kept ? (
          <Section title={messages.content[language]}>
            <pre id="content" class="bytes">
              {JSON.stringify(entry.kept.content, null, 2)}
            </pre>
          </Section>
        ) : null}
        <Section title={messages.states[language]}>
          <ol class="log-entries" reversed>
            {states.map((state) => stateLine(language, state, entry.number, zone))}
          </ol>
        </Section>
        <Section title={messages.byHand[language]}>
          <VerifyManually language={language} entry={entry} keys={log?.keys ?? []} />
        </Section>
        <Section title={messages.raw[language]}>
          <p>{messages.rawWhy[language]}</p>
          <pre class="bytes">{entry.text}</pre>
        </Section>
      </Columns>
    </Page>
  )
}

function stateLine(language: Language, { number, label, at }: State, current: number, zone: string) {
  const instant = at.toISOString()
  const name = `№ ${formatNumber(language, number)}`
  return (
    <li>
      {number === current ? (
        <b class="num">{name}</b>
      ) : (
        <a class="num" href={`/${language}${entryPath(number)}`}>
          {name}
        </a>
      )}
      <div>
        <b>{label[language]}</b>
        <p class="meta">
          <time dateTime={isoDateTime(instant, zone)}>{formatDayTime(language, instant, zone)}</time>
          {number === current ? <span>{messages.thisEntry[language]}</span> : null}
        </p>
      </div>
    </li>
  )
}

function factsOf({ frame, entry, shown, zone }: EntryPageProps) {
  const { language } = frame
  const { place, organisation } = entry
  const textLanguage = shown && shownLanguage(shown.title, language)
  return [
    ...(shown
      ? [
          {
            term: messages.about[language],
            value: (
              <a
                href={`/${language}${shown.path}`}
                lang={textLanguage === language ? undefined : textLanguage}
              >
                {textIn(shown.title, language)}
              </a>
            ),
          },
        ]
      : []),
    {
      term: messages.recordedAt[language],
      value: (
        <time dateTime={isoDateTime(entry.at.toISOString(), zone)}>
          {formatDateTime(language, entry.at.toISOString(), zone)}
        </time>
      ),
    },
    ...(place
      ? [
          {
            term: messages.place[language],
            value: <a href={`/${language}${territoryPath(place)}`}>{place.label[language]}</a>,
          },
        ]
      : []),
    ...(organisation
      ? [
          {
            term: messages.organisation[language],
            value: (
              <a href={`/${language}${organisationPath(organisation)}`}>
                {textIn(organisation.name, language)}
              </a>
            ),
          },
        ]
      : []),
  ]
}
