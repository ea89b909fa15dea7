import type { OrganisationName, PlaceLink } from '#domain/base/link.ts'
import { filterConditions } from '#domain/base/list-filter.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import { queryString } from '#domain/base/query-string.ts'
import { type Label, type Language, shownLanguage, type Text, textIn } from '#domain/base/text.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Facts } from '#ui/facts/facts.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { removableConditions } from '#ui/filters/place-filters.tsx'
import { HiddenFields, Select } from '#ui/form/index.ts'
import { formatDayTime, formatNumber, isoDateTime } from '#ui/format/index.ts'
import { Columns, PageHead, Section } from '#ui/layout/layout.tsx'
import { Page, type PageFrame } from '#ui/page/page.tsx'
import { messages } from '../messages.ts'
import { type EntryLine, entryPath, JOURNAL_PATH, LOG_PATH } from '../model.ts'

/** A line with its label, and the thing while it is public. */
export type JournalFeedLine = EntryLine & {
  readonly label: Label
  readonly shown: { readonly path: string; readonly title: Text } | undefined
  readonly zone: string
}

export type LogProps = {
  readonly origin: string
  readonly size: number
  readonly root: string
  readonly at: Date
  readonly keys: readonly string[]
  readonly witnesses: readonly string[]
}

type ShownEntryFilter = {
  readonly territory?: Pick<PlaceLink, 'slug' | 'label'> | undefined
  readonly organisation?: OrganisationName | undefined
  readonly type?: string | undefined
  readonly before?: number | undefined
}

export type JournalPageProps = ShownEntryFilter & {
  readonly frame: PageFrame
  readonly items: readonly JournalFeedLine[]
  readonly log: LogProps | undefined
  readonly types: readonly { readonly type: string; readonly label: string }[]
  /** The number below which the next page begins; undefined on the last page. */
  readonly older: number | undefined
}

const listHref = (language: Language, filter: ShownEntryFilter) => `/${language}${listPath(filter)}`

const listPath = ({ territory, organisation, type, before }: ShownEntryFilter): string =>
  JOURNAL_PATH + queryString({ territory, organisation, type, before })

export function JournalPage(props: JournalPageProps) {
  const { frame, items, log, types, territory, organisation, type, before, older } = props
  const { language } = frame
  const filter = { territory, organisation, type }
  const label = types.find((item) => item.type === type)?.label
  const conditions = filterConditions(filter, language, { type: label })
  return (
    <Page
      {...frame}
      path={listPath({ territory, organisation, type, before })}
      title={messages.title[language]}
      description={messages.lead[language]}
    >
      <PageHead title={messages.title[language]} lead={messages.lead[language]} />
      <Columns aside={log ? <State language={language} log={log} /> : null}>
        <Section title={messages.feed[language]}>
          <Filters language={language} {...removableConditions(`/${language}${JOURNAL_PATH}`, conditions)}>
            <HiddenFields values={{ territory, organisation }} />
            <Select
              language={language}
              name="type"
              label={messages.type[language]}
              value={type ?? ''}
              options={[
                { value: '', label: messages.anyType[language] },
                ...types.map((item) => ({ value: item.type, label: item.label })),
              ]}
            />
          </Filters>
          {items.length > 0 ? (
            <ol class="log-entries" reversed>
              {items.map((item) => line(language, item))}
            </ol>
          ) : (
            <Empty title={log ? messages.none[language] : messages.notStarted[language]} />
          )}
          <p class="log-more">
            {before === undefined ? null : (
              <a href={listHref(language, filter)}>{messages.newest[language]}</a>
            )}
            {older === undefined ? null : (
              <a rel="next" href={listHref(language, { ...filter, before: older })}>
                {messages.older[language]}
              </a>
            )}
          </p>
        </Section>
        {log ? <Audit frame={frame} log={log} /> : null}
      </Columns>
    </Page>
  )
}

function line(language: Language, { number, label, shown, at, zone, place, organisation }: JournalFeedLine) {
  const instant = at.toISOString()
  const textLanguage = shown && shownLanguage(shown.title, language)
  return (
    <li>
      <a class="num" href={`/${language}${entryPath(number)}`}>
        № {formatNumber(language, number)}
      </a>
      <div>
        <b>{label[language]}</b>
        {shown ? (
          <p>
            <a href={`/${language}${shown.path}`} lang={textLanguage === language ? undefined : textLanguage}>
              {textIn(shown.title, language)}
            </a>
          </p>
        ) : null}
        <p class="meta">
          <time dateTime={isoDateTime(instant, zone)}>{formatDayTime(language, instant, zone)}</time>
          {place ? <a href={listHref(language, { territory: place })}>{place.label[language]}</a> : null}
          {organisation ? (
            <a href={listHref(language, { organisation })}>{textIn(organisation.name, language)}</a>
          ) : null}
        </p>
      </div>
    </li>
  )
}

const State = ({ language, log }: { language: Language; log: LogProps }) => (
  <>
    <h2>{messages.log[language]}</h2>
    <Facts
      items={[
        {
          term: messages.size[language],
          value: messages.count[language](log.size, formatNumber(language, log.size)),
        },
        {
          term: messages.signedAt[language],
          value: (
            <time dateTime={log.at.toISOString()}>
              {formatDayTime(language, log.at.toISOString(), CAPITAL_ZONE)}
            </time>
          ),
        },
        { term: messages.root[language], value: <code>{log.root}</code> },
        { term: messages.origin[language], value: <code>{log.origin}</code> },
        {
          term: messages.witnesses[language],
          value: log.witnesses.length > 0 ? log.witnesses.join(', ') : messages.noWitnesses[language],
        },
      ]}
    />
  </>
)

function Audit({ frame, log }: { frame: PageFrame; log: LogProps }) {
  const { language, origin } = frame
  const trust = log.keys.map((key) => ` --vkey '${key}'`).join('')
  return (
    <Section title={messages.audit[language]} id="audit">
      <p>{messages.auditWhy[language]}</p>
      <p>{messages.auditHow[language]}</p>
      <pre class="bytes">
        <code>{`npx kenes log audit ${origin}${LOG_PATH}${trust} --remember journal.checkpoint`}</code>
      </pre>
      <Facts
        items={[
          ...log.keys.map((key) => ({ term: messages.key[language], value: <code>{key}</code> })),
          {
            term: messages.policy[language],
            value: <a href={`${LOG_PATH}/policy`}>{`${origin}${LOG_PATH}/policy`}</a>,
          },
          {
            term: messages.checkpoint[language],
            value: <a href={`${LOG_PATH}/checkpoint`}>{`${origin}${LOG_PATH}/checkpoint`}</a>,
          },
        ]}
      />
    </Section>
  )
}
