import type { FormState } from '#domain/base/form.ts'
import type { OrganisationName } from '#domain/base/link.ts'
import { filterConditions } from '#domain/base/list-filter.ts'
import { queryString } from '#domain/base/query-string.ts'
import { type Label, type Language, type Text, textIn } from '#domain/base/text.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { removableConditions } from '#ui/filters/place-filters.tsx'
import { Button, Form, formFields, Select, TextField } from '#ui/form/index.ts'
import { formatDateTime, formatDayTime, formatNumber, isoDateTime } from '#ui/format/index.ts'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { SubNav } from '#ui/sub-nav/sub-nav.tsx'
import { messages } from '../messages.ts'
import { type DraftState, draftStates, WORDS_MAX } from '../model.ts'
import { languageList, type ShownKind, StateOf } from '../views.tsx'
import { type DraftListProblem, listMessages } from './messages.ts'

/** A draft as the list shows it. */
export type DraftListItem = {
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

export type DraftListPageProps = {
  readonly frame: DeskFrame
  readonly kind: Pick<ShownKind, 'path' | 'section' | 'messages'>
  readonly items: readonly DraftListItem[]
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly filter: {
    readonly state?: DraftState | undefined
    readonly organisation?: string | undefined
    readonly q?: string | undefined
  }
  /** For which this person may write. */
  readonly organisations: readonly OrganisationName[]
  /** The form that begins a draft. */
  readonly form: FormState<DraftListProblem>
  /** The lists of the section, this one among them. */
  readonly lists?:
    | {
        readonly label: Label
        readonly items: readonly { readonly path: string; readonly label: Label }[]
      }
    | undefined
}

export function DraftListPage(props: DraftListPageProps) {
  const { frame, kind, items, total, page, pages, filter } = props
  const { language } = frame
  const { messages } = kind
  const root = `/${language}${kind.path}`
  return (
    <DeskPage {...frame} at={kind.section} title={messages.section[language]} lead={messages.lead[language]}>
      {props.lists ? (
        <SubNav
          label={props.lists.label[language]}
          items={props.lists.items.map(({ path, label }) => ({
            href: `/${language}${path}`,
            text: label[language],
            current: path === kind.path,
          }))}
        />
      ) : null}
      <Begin {...props} />
      <FilterForm {...props} />
      {items.length === 0 ? (
        <Empty title={messages.none[language]}>{messages.noneHelp[language]}</Empty>
      ) : (
        <>
          <p class="quiet">{messages.counted[language](formatNumber(language, total), total)}</p>
          <ul class="drafts">
            {items.map((entry) => (
              <Entry {...props} entry={entry} />
            ))}
          </ul>
        </>
      )}
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(number) => pageHref(root + queryString(filter), number)}
      />
    </DeskPage>
  )
}

/** The way to a new draft: for the only organisation, or for one of several. */
function Begin({ frame: { language }, kind, organisations, form }: DraftListPageProps) {
  const [only] = organisations
  if (!only) return null
  const { field, problems } = formFields(language, form, listMessages)
  return (
    <Form language={language} action={`/${language}${kind.path}`} problems={problems}>
      {organisations.length === 1 ? (
        <input type="hidden" name="organisation" value={only.slug} />
      ) : (
        <Select
          {...field('organisation')}
          label={listMessages.organisation[language]}
          options={organisations.map(({ slug, name }) => ({ value: slug, label: textIn(name, language) }))}
        />
      )}
      <Button>{kind.messages.begin[language]}</Button>
    </Form>
  )
}

function FilterForm({ frame: { language }, kind, filter, organisations }: DraftListPageProps) {
  const root = `/${language}${kind.path}`
  const organisation = organisations.find(({ slug }) => slug === filter.organisation)
  const conditions = filterConditions({ ...filter, organisation }, language, {
    state: filter.state && messages[filter.state],
    q: filter.q,
  })
  const any = (label: string) => ({ value: '', label })
  return (
    <Filters language={language} {...removableConditions(root, conditions)}>
      <Select
        language={language}
        name="state"
        label={messages.state[language]}
        value={filter.state}
        options={[
          any(messages.anyState[language]),
          ...draftStates.map((value) => ({ value, label: messages[value][language] })),
        ]}
        optional
      />
      {organisations.length > 1 ? (
        <Select
          language={language}
          name="organisation"
          label={listMessages.organisation[language]}
          value={filter.organisation}
          options={[
            any(listMessages.anyOrganisation[language]),
            ...organisations.map(({ slug, name }) => ({ value: slug, label: textIn(name, language) })),
          ]}
          optional
        />
      ) : null}
      <TextField
        language={language}
        name="q"
        label={listMessages.words[language]}
        value={filter.q}
        maxLength={WORDS_MAX}
        optional
      />
    </Filters>
  )
}

const Entry = ({
  frame: { language },
  kind,
  entry,
}: DraftListPageProps & { readonly entry: DraftListItem }) => {
  const { id, state, title, zone, publishAt, lacking } = entry
  const when = entry.updatedAt.toISOString()
  return (
    <li>
      <h2>
        <a
          href={`/${language}${kind.path}/${id}`}
          lang={title && title.language !== language ? title.language : undefined}
        >
          {title?.text ?? kind.messages.untitled[language]}
        </a>
      </h2>
      <p class="meta">
        <StateOf language={language} state={state} />
        {publishAt ? (
          <b>{listMessages.appears[language](formatDateTime(language, publishAt.toISOString(), zone))}</b>
        ) : null}
        {entry.unpublished ? <b>{listMessages.unpublishedChanges[language]}</b> : null}
        {lacking.length > 0 && state !== 'withdrawn' && state !== 'archived' ? (
          <span class="state">{listMessages.lacks[language](languageList(lacking, language))}</span>
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
