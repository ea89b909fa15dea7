import { isLocalDate } from '#domain/base/local-date.ts'
import { queryString } from '#domain/base/query-string.ts'
import { type Language, type Text, textIn } from '#domain/base/text.ts'
import { DateTime } from '#ui/date-time/date-time.tsx'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { HiddenFields, Select, TextField } from '#ui/form/index.ts'
import { formatDay, formatDayTime } from '#ui/format/index.ts'
import { Table } from '#ui/table/table.tsx'
import { fieldNames, messages } from './messages.ts'
import { type AuditEntry, type AuditQuery, changesOf, DESK_PATH } from './model.ts'

export function auditListHref(
  language: Language,
  query: AuditQuery & { readonly before?: string | undefined },
): string {
  return `/${language}${DESK_PATH}${queryString(query)}`
}

type AuditPageProps = {
  readonly frame: DeskFrame
  readonly query: AuditQuery
  readonly items: readonly AuditEntry[]
  /** Labels of the kinds of actions for the filter. */
  readonly kinds: Readonly<Record<string, string>>
  readonly zone: string
  /** The last entry of this page, when there are older ones. */
  readonly older: string | undefined
  /** Whether this is a later page than the first. */
  readonly deep: boolean
}

/** The internal record, the newest actions first. */
export function AuditPage({ frame, query, items, kinds, zone, older, deep }: AuditPageProps) {
  const { language } = frame
  const without = (name: keyof AuditQuery) => auditListHref(language, { ...query, [name]: undefined })
  const applied = (Object.entries(query) as [keyof AuditQuery, string | undefined][]).flatMap(
    ([name, value]) =>
      value ? [{ text: name === 'what' ? (kinds[value] ?? value) : value, removeHref: without(name) }] : [],
  )
  return (
    <DeskPage {...frame} at={DESK_PATH} title={messages.title[language]} lead={messages.lead[language]}>
      <Filters
        language={language}
        action={`/${language}${DESK_PATH}`}
        applied={applied}
        resetHref={applied.length > 1 ? auditListHref(language, {}) : undefined}
      >
        <HiddenFields values={{ organisation: query.organisation, thing: query.thing }} />
        <Select
          language={language}
          name="what"
          label={messages.what[language]}
          value={query.what ?? ''}
          options={[
            { value: '', label: messages.anyWhat[language] },
            ...Object.entries(kinds).map(([value, label]) => ({ value, label })),
          ]}
        />
        <TextField
          language={language}
          name="who"
          label={messages.whoEmail[language]}
          value={query.who}
          optional
        />
        {(['from', 'until'] as const).map((name) => (
          <TextField
            language={language}
            name={name}
            label={messages[name][language]}
            value={query[name]}
            type="date"
            width="short"
            optional
          />
        ))}
      </Filters>
      {items.length > 0 ? (
        <Table
          caption={messages.section[language]}
          columns={(['when', 'who', 'what', 'organisation', 'changes'] as const).map((name) => ({
            title: messages[name][language],
          }))}
          rows={items.map((entry) => row(language, query, kinds, zone, entry))}
        />
      ) : (
        <Empty title={messages.none[language]} />
      )}
      <nav class="pages" aria-label={messages.section[language]}>
        {deep ? (
          <a rel="prev" href={auditListHref(language, query)}>
            {messages.newest[language]}
          </a>
        ) : null}
        {older ? (
          <a rel="next" href={auditListHref(language, { ...query, before: older })}>
            {messages.older[language]}
          </a>
        ) : null}
      </nav>
    </DeskPage>
  )
}

const row = (
  language: Language,
  query: AuditQuery,
  kinds: Readonly<Record<string, string>>,
  zone: string,
  entry: AuditEntry,
) => [
  <DateTime language={language} zone={zone} start={entry.at.toISOString()} length="short" />,
  entry.who ?? (entry.account ? messages.erased : messages.operator)[language],
  <>
    {kinds[entry.what] ?? (
      <>
        {messages.otherAct[language]} <small>{entry.what}</small>
      </>
    )}
    {entry.thing && !query.thing ? (
      <>
        <br />
        <a href={auditListHref(language, { thing: entry.thing })}>{messages.thing[language]}</a>
      </>
    ) : null}
  </>,
  entry.organisation ? textIn(entry.organisation.name, language) : '–',
  <Changes language={language} entry={entry} zone={zone} />,
]

const Changes = ({
  language,
  entry,
  zone,
}: {
  readonly language: Language
  readonly entry: AuditEntry
  readonly zone: string
}) => (
  <ul>
    {changesOf(entry).map(({ name, before, after }) => (
      <li>
        <FieldName language={language} name={name} />
        {before === undefined ? null : (
          <>
            {' '}
            {messages.was[language]} <del>{valueIn(before, language, zone)}</del>
          </>
        )}
        {after === undefined ? null : (
          <>
            {' '}
            {messages.is[language]} <ins>{valueIn(after, language, zone)}</ins>
          </>
        )}
      </li>
    ))}
  </ul>
)

/** The label of a field; an unlabelled field is shown as another detail with its code, for developers. */
const FieldName = ({ language, name }: { readonly language: Language; readonly name: string }) =>
  Object.hasOwn(fieldNames, name) ? (
    <b>{fieldNames[name as keyof typeof fieldNames][language]}</b>
  ) : (
    <>
      <b>{messages.otherField[language]}</b> <small>{name}</small>
    </>
  )

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/
const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'kk' in value && 'ru' in value

/** A formatted value: days, times and texts in the reader's language. */
function valueIn(value: unknown, language: Language, zone: string): string {
  if (typeof value === 'boolean') return messages[value ? 'yes' : 'no'][language]
  if (isText(value)) return textIn(value, language)
  if (typeof value !== 'string') return JSON.stringify(value)
  if (isLocalDate(value)) return formatDay(language, value)
  return INSTANT.test(value) ? formatDayTime(language, value, zone) : value
}
