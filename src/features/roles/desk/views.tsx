import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import { filterConditions } from '#domain/base/list-filter.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { CAPITAL_ZONE } from '#domain/base/local-time.ts'
import { queryString } from '#domain/base/query-string.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Facts } from '#ui/facts/facts.tsx'
import { Filters } from '#ui/filters/filters.tsx'
import { removableConditions } from '#ui/filters/place-filters.tsx'
import { Button, ButtonLink, Form, FormError, formFields, Select, TextField } from '#ui/form/index.ts'
import { formatDay, formatDayOf } from '#ui/format/index.ts'
import { Columns, Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { SubNav } from '#ui/sub-nav/sub-nav.tsx'
import { Table } from '#ui/table/table.tsx'
import { messages, roleProblemMessages, roleStatusNames } from '../messages.ts'
import {
  DESK_PATH,
  GRANT_PATH,
  type RoleEndRefusal,
  type RoleFilterState,
  type RoleGrant,
  roleDeskPath,
  roleFilterStates,
  roleStatus,
} from '../model.ts'

/** Names of the roles in the reader's language. */
export type RoleNames = Readonly<Record<string, string>>

type ShownRoleFilter = {
  readonly state: RoleFilterState
  readonly role?: string | undefined
  readonly words?: string | undefined
}

/** The state as a parameter: the usual one is not written. */
const stateIn = ({ state }: ShownRoleFilter) => (state === 'current' ? undefined : state)

export const roleListHref = (language: Language, filter: ShownRoleFilter): string =>
  `/${language}${DESK_PATH}${queryString({ state: stateIn(filter), role: filter.role, q: filter.words })}`

const personOf = (language: Language, { name, email }: Pick<RoleGrant, 'name' | 'email'>) =>
  name ?? email ?? messages.erased[language]

const termOf = (language: Language, { startsOn, endsOn }: RoleGrant, today: LocalDate) =>
  [
    ...(startsOn > today ? [messages.since[language](formatDay(language, startsOn))] : []),
    endsOn ? messages.until[language](formatDay(language, endsOn)) : messages.noEnd[language],
  ].join(', ')

const organisationOf = (language: Language, { organisation }: Pick<RoleGrant, 'organisation'>) =>
  organisation ? textIn(organisation.name, language) : messages.anyOrganisation[language]
const placeOf = (language: Language, { place }: Pick<RoleGrant, 'place'>) =>
  place ? place.label[language] : messages.anyPlace[language]

type RolesPageProps = {
  readonly frame: DeskFrame
  readonly filter: ShownRoleFilter
  readonly items: readonly RoleGrant[]
  readonly names: RoleNames
  readonly total: number
  readonly page: number
  readonly pages: number
  readonly today: LocalDate
  readonly now: Date
}

/** The roles of people that the reader may manage. */
export function RolesPage(props: RolesPageProps) {
  const { frame, filter, items, names, total, page, pages, today, now } = props
  const { language } = frame
  const { role, words: q } = filter
  const conditions = filterConditions({ role, q }, language, { role: role && names[role], q })
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      title={messages.title[language]}
      lead={messages.lead[language]}
      actions={<ButtonLink href={`/${language}${GRANT_PATH}`}>{messages.give[language]}</ButtonLink>}
    >
      <SubNav
        label={messages.status[language]}
        items={roleFilterStates.map((state) => ({
          href: roleListHref(language, { ...filter, state }),
          text: messages[state][language],
          current: state === filter.state,
        }))}
      />
      <Filters
        language={language}
        {...removableConditions(`/${language}${DESK_PATH}`, conditions, { state: stateIn(filter) })}
      >
        {filter.state === 'current' ? null : <input type="hidden" name="state" value={filter.state} />}
        <TextField
          language={language}
          name="q"
          label={messages.find[language]}
          value={filter.words}
          optional
        />
        <Select
          language={language}
          name="role"
          label={messages.role[language]}
          value={filter.role ?? ''}
          options={[
            { value: '', label: messages.anyRole[language] },
            ...Object.entries(names).map(([value, label]) => ({ value, label })),
          ]}
        />
      </Filters>
      {items.length > 0 ? (
        <RoleTable
          language={language}
          caption={messages.count[language](total)}
          roles={items}
          names={names}
          today={today}
          now={now}
        />
      ) : (
        <Empty title={messages.none[language]}>{messages.noneHelp[language]}</Empty>
      )}
      <Pagination
        language={language}
        page={page}
        pages={pages}
        hrefOf={(number) => pageHref(roleListHref(language, filter), number)}
      />
    </DeskPage>
  )
}

type RoleTableProps = {
  readonly language: Language
  readonly caption: string
  readonly roles: readonly RoleGrant[]
  readonly names: RoleNames
  readonly today: LocalDate
  readonly now: Date
}

const RoleTable = ({ language, caption, roles, names, today, now }: RoleTableProps) => (
  <Table
    caption={caption}
    columns={(['person', 'role', 'organisation', 'place', 'days', 'status'] as const).map((column) => ({
      title: messages[column][language],
    }))}
    rows={roles.map((role) => [
      <a href={`/${language}${roleDeskPath(role)}`}>{personOf(language, role)}</a>,
      names[role.role] ?? role.role,
      organisationOf(language, role),
      placeOf(language, role),
      termOf(language, role, today),
      roleStatusNames[roleStatus(role, { today, now })][language],
    ])}
  />
)

type RolePageProps = {
  readonly frame: DeskFrame
  readonly role: RoleGrant
  readonly names: RoleNames
  readonly others: readonly RoleGrant[]
  readonly today: LocalDate
  readonly now: Date
  readonly done?: 'granted' | 'invited' | 'ended' | undefined
  readonly form: FormState<RoleEndRefusal>
}

/** One role: person, organisation, place, days, who granted it; the button that ends it; other roles of the person. */
export function RolePage({ frame, role, names, others, today, now, done, form }: RolePageProps) {
  const { language } = frame
  const isOver = ['over', 'ended'].includes(roleStatus(role, { today, now }))
  const refusal = isOver ? form.problems[SEND_FIELD] : undefined
  const name = names[role.role] ?? role.role
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      above={
        <p>
          <a href={`/${language}${DESK_PATH}`}>{messages.title[language]}</a>
        </p>
      }
      title={`${personOf(language, role)}: ${name}`}
    >
      {refusal ? <Notice kind="attention" title={roleProblemMessages[refusal][language]} /> : null}
      {done ? <Notice kind="good" title={messages[done][language]} /> : null}
      <Columns aside={isOver ? null : <EndingForm language={language} role={role} form={form} />}>
        <Facts items={factsOf(language, role, today, now)} />
        {others.length > 0 ? (
          <Section title={messages.others[language]}>
            <RoleTable
              language={language}
              caption={messages.count[language](others.length)}
              roles={others}
              names={names}
              today={today}
              now={now}
            />
          </Section>
        ) : null}
      </Columns>
    </DeskPage>
  )
}

function factsOf(language: Language, role: RoleGrant, today: LocalDate, now: Date) {
  const day = (at: Date) => formatDayOf(language, at, CAPITAL_ZONE)
  const by = (who: string | null, at: Date) => `${who ?? messages.operator[language]}, ${day(at)}`
  return [
    { term: messages.status[language], value: roleStatusNames[roleStatus(role, { today, now })][language] },
    { term: messages.email[language], value: role.email ?? messages.erased[language] },
    { term: messages.organisation[language], value: organisationOf(language, role) },
    { term: messages.place[language], value: placeOf(language, role) },
    { term: messages.days[language], value: termOf(language, role, today) },
    ...(role.awaitsUntil && !role.endedAt
      ? [{ term: messages.waitsUntil[language], value: day(role.awaitsUntil) }]
      : []),
    ...(role.post ? [{ term: messages.follows[language], value: textIn(role.post, language) }] : []),
    { term: messages.grantedBy[language], value: by(role.grantedBy, role.grantedAt) },
    ...(role.endedAt ? [{ term: messages.endedBy[language], value: by(role.endedBy, role.endedAt) }] : []),
  ]
}

/** The button that ends a role, with the consequences. */
function EndingForm({ language, role, form }: Pick<RolePageProps, 'role' | 'form'> & { language: Language }) {
  const { field, problems } = formFields(language, form, roleProblemMessages)
  return (
    <Form language={language} action={`/${language}${roleDeskPath(role)}/end`} problems={problems}>
      <p>{(role.awaitsUntil ? messages.withdrawHelp : messages.endHelp)[language]}</p>
      <FormError {...field(SEND_FIELD)} />
      <Button kind="danger">{(role.awaitsUntil ? messages.withdraw : messages.end)[language]}</Button>
    </Form>
  )
}
