import { type Language, type Text, textIn } from '#domain/base/text.ts'
import { DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { Button, Form, Select, TextField } from '#ui/form/index.ts'
import { formatDateTime, formatDayTime, formatNumber, isoDateTime } from '#ui/format/index.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { type Frame, partPath, StateOf } from './frame-views.tsx'
import { messages } from './messages.ts'
import { tonguesOf } from './missing-views.tsx'
import { DESK, type DraftState, states } from './model.ts'

/** A draft as the list shows it. */
export type DraftEntry = {
  readonly id: string
  readonly state: DraftState
  readonly title: { readonly text: string; readonly language: Language } | undefined
  readonly organisation: Text
  readonly lacking: readonly Language[]
  readonly unpublished: boolean
  readonly publishAt: Date | null
  readonly updatedAt: Date
  readonly editor: string | undefined
  readonly zone: string
}

export type Body = { readonly slug: string; readonly name: Text }

export type ListPageProps = {
  readonly frame: Frame
  readonly entries: readonly DraftEntry[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly filter: {
    readonly state?: DraftState | undefined
    readonly body?: string | undefined
    readonly q?: string | undefined
  }
  /** For which this person may write. */
  readonly bodies: readonly Body[]
  readonly problem?: string | undefined
}

const queryOf = ({ state, body, q }: ListPageProps['filter'], page = 1) => {
  const query = new URLSearchParams()
  if (state) query.set('state', state)
  if (body) query.set('body', body)
  if (q) query.set('q', q)
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text && `?${text}`
}

export function ListPage(props: ListPageProps) {
  const { frame, entries, total, page, pages, filter } = props
  const { language } = frame
  const root = `/${language}${DESK}`
  return (
    <DeskPage {...frame} at={DESK} title={messages.section[language]} lead={messages.lead[language]}>
      <Begin {...props} />
      <FilterForm {...props} />
      {entries.length === 0 ? (
        <Empty title={messages.none[language]}>{messages.noneHelp[language]}</Empty>
      ) : (
        <>
          <p class="quiet">{messages.counted[language](formatNumber(language, total), total)}</p>
          <ul class="drafts">
            {entries.map((entry) => (
              <Entry language={language} entry={entry} />
            ))}
          </ul>
        </>
      )}
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(number) => root + queryOf(filter, number)}
      />
    </DeskPage>
  )
}

/** The way to a new item: for the only body, or for one of several. */
function Begin({ frame: { language }, bodies, problem }: ListPageProps) {
  const [only] = bodies
  if (!only) return null
  return (
    <Form
      language={language}
      action={`/${language}${DESK}`}
      problems={problem ? [{ field: 'organisation', text: problem }] : []}
    >
      {bodies.length === 1 ? (
        <input type="hidden" name="organisation" value={only.slug} />
      ) : (
        <Select
          language={language}
          name="organisation"
          label={messages.body[language]}
          error={problem}
          options={bodies.map(({ slug, name }) => ({ value: slug, label: textIn(name, language) }))}
        />
      )}
      <Button>{messages.begin[language]}</Button>
    </Form>
  )
}

function FilterForm({ frame: { language }, filter, bodies }: ListPageProps) {
  const root = `/${language}${DESK}`
  const body = bodies.find(({ slug }) => slug === filter.body)
  const applied = [
    ...(filter.state
      ? [
          {
            text: messages[filter.state][language],
            removeHref: root + queryOf({ ...filter, state: undefined }),
          },
        ]
      : []),
    ...(body
      ? [{ text: textIn(body.name, language), removeHref: root + queryOf({ ...filter, body: undefined }) }]
      : []),
    ...(filter.q ? [{ text: filter.q, removeHref: root + queryOf({ ...filter, q: undefined }) }] : []),
  ]
  const any = (label: string) => ({ value: '', label })
  return (
    <Filters
      language={language}
      action={root}
      applied={applied}
      resetHref={applied.length > 1 ? root : undefined}
    >
      <Select
        language={language}
        name="state"
        label={messages.state[language]}
        value={filter.state}
        options={[
          any(messages.anyState[language]),
          ...states.map((value) => ({ value, label: messages[value][language] })),
        ]}
        optional
      />
      {bodies.length > 1 ? (
        <Select
          language={language}
          name="body"
          label={messages.body[language]}
          value={filter.body}
          options={[
            any(messages.anyBody[language]),
            ...bodies.map(({ slug, name }) => ({ value: slug, label: textIn(name, language) })),
          ]}
          optional
        />
      ) : null}
      <TextField
        language={language}
        name="q"
        label={messages.words[language]}
        value={filter.q}
        maxLength={100}
        optional
      />
    </Filters>
  )
}

const Entry = ({ language, entry }: { readonly language: Language; readonly entry: DraftEntry }) => {
  const { id, state, title, zone } = entry
  const when = entry.updatedAt.toISOString()
  return (
    <li>
      <h2>
        <a
          href={`/${language}${partPath(id, 'texts')}`}
          lang={title && title.language !== language ? title.language : undefined}
        >
          {title?.text ?? messages.untitled[language]}
        </a>
      </h2>
      <p class="meta">
        <StateOf language={language} state={state} />
        {entry.publishAt ? (
          <b>{messages.appears[language](formatDateTime(language, entry.publishAt.toISOString(), zone))}</b>
        ) : null}
        {entry.unpublished ? <b>{messages.unpublishedChanges[language]}</b> : null}
        {entry.lacking.length > 0 && state !== 'withdrawn' && state !== 'archived' ? (
          <span class="state">{messages.lacks[language](tonguesOf(entry.lacking, language))}</span>
        ) : null}
      </p>
      <p class="meta">
        <span>{textIn(entry.organisation, language)}</span>
        <span>
          {entry.editor ?? messages.nobody[language]},{' '}
          <time dateTime={isoDateTime(when, zone)}>{formatDayTime(language, when, zone)}</time>
        </span>
      </p>
    </li>
  )
}
