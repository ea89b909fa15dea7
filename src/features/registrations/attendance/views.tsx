import { type FormState, SEND_FIELD } from '#domain/base/form.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { queryString } from '#domain/base/query-string.ts'
import { textIn } from '#domain/base/text.ts'
import { type CheckItem, CheckList } from '#ui/check-list/check-list.tsx'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Button, ButtonLink, Form, formFields, TextField } from '#ui/form/index.ts'
import { formatDay, formatNumber, formatTime } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { pageHref } from '#ui/pagination/page-href.ts'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { SearchBox } from '#ui/search-box/search-box.tsx'
import { SubNav } from '#ui/sub-nav/sub-nav.tsx'
import type { UnconfirmedSummary } from '../confirmation/model.ts'
import { UnconfirmedNotice } from '../confirmation/views.tsx'
import type { RegistrationTarget, TargetPaths } from '../model.ts'
import { type AttendanceProblem, attendanceMessages } from './messages.ts'
import {
  type Attendee,
  type AttendeeFilter,
  attendeesPath,
  type CheckInRefusal,
  type Turnout,
} from './model.ts'

export type AttendeesPageProps = {
  readonly frame: DeskFrame
  readonly kind: TargetPaths
  readonly target: RegistrationTarget
  readonly zone: string
  readonly turnout: Turnout
  readonly items: readonly Attendee[]
  /** What the sign-in sheets say together: the sum of the agreed batches, and how many are not agreed yet. */
  readonly paper: { readonly path: string; readonly total: number; readonly open: number }
  /** How many people the search finds. */
  readonly total: number
  readonly pages: number
  readonly filter: AttendeeFilter
  /** Whether people can be checked in, or why not. */
  readonly checkIn: CheckInRefusal | 'open'
  /** When names and contacts are erased; undefined: they are. */
  readonly erasedOn: LocalDate | undefined
  /** Registrations that nobody has confirmed, and whether this person may confirm or release them. */
  readonly unconfirmed: UnconfirmedSummary
  readonly mayConfirm: boolean
  /** For the form that adds a person: a form that is sent twice adds one. */
  readonly newId: string
  /** The forms of the page, whose fields have different names: of a walk-in, and of how many came. */
  readonly form: FormState<AttendanceProblem>
}

/** The address of a page of the list with its filter, without its language. */
export function attendeeListPath(
  kind: TargetPaths,
  target: { readonly slug: string },
  { words, awaited, page }: AttendeeFilter,
): string {
  const query = queryString({ q: words, awaited })
  return pageHref(attendeesPath(kind, target) + query, page)
}

/** The list at the door: people are found by name and checked in, on a phone and without scripts. */
export function AttendeesPage(props: AttendeesPageProps) {
  const { frame, kind, target, turnout, filter, checkIn, pages, unconfirmed, mayConfirm, form } = props
  const { language } = frame
  const number = (n: number) => formatNumber(language, n)
  const refusal = form.problems[SEND_FIELD]
  const notice = refusal ?? (checkIn === 'open' ? undefined : checkIn)
  return (
    <DeskPage
      {...frame}
      at={kind.deskPath}
      above={<a href={`/${language}${kind.deskPathOf(target)}`}>{textIn(target.title, language)}</a>}
      title={attendanceMessages.attendees[language]}
      lead={attendanceMessages.turnout[language](number(turnout.arrived), number(turnout.seats))}
      kato={target.place.code}
    >
      {turnout.waiting + turnout.walkIns > 0 ? (
        <p>{attendanceMessages.turnoutMore[language](number(turnout.waiting), number(turnout.walkIns))}</p>
      ) : null}
      <UnconfirmedNotice {...{ language, kind, target, unconfirmed, mayConfirm }} />
      {notice ? (
        // It also answers a form that was sent too early or too late: there is none to show it beside.
        <Notice kind={refusal ? 'attention' : 'information'} title={attendanceMessages[notice][language]}>
          {form.typed.name ? <p>{form.typed.name}</p> : null}
        </Notice>
      ) : null}
      <SearchBox
        language={language}
        action={`/${language}${attendeesPath(kind, target)}`}
        label={attendanceMessages.findName[language]}
        value={filter.words}
      />
      <SubNav
        label={attendanceMessages.findName[language]}
        items={[false, true].map((awaited) => ({
          href: `/${language}${attendeeListPath(kind, target, { ...filter, awaited, page: 1 })}`,
          text: (awaited ? attendanceMessages.awaited : attendanceMessages.everybody)[language],
          current: awaited === filter.awaited,
        }))}
      />
      <AttendeeList {...props} />
      <Pagination
        language={language}
        page={filter.page}
        pages={pages}
        hrefOf={(page) => `/${language}${attendeeListPath(kind, target, { ...filter, page })}`}
      />
      {checkIn === 'open' ? <WalkInForm {...props} /> : null}
      <SignInSheets {...props} />
      <AttendanceForm {...props} />
      <Downloads {...props} />
    </DeskPage>
  )
}

function AttendeeList(props: AttendeesPageProps) {
  const { frame, items, total, filter } = props
  const { language } = frame
  if (items.length === 0)
    return filter.words === '' && !filter.awaited ? (
      <Empty title={attendanceMessages.nobody[language]} />
    ) : (
      <Empty title={attendanceMessages.nobodyFound[language]}>
        {attendanceMessages.nobodyFoundHelp[language]}
      </Empty>
    )
  return (
    <>
      {filter.words === '' ? null : (
        <p role="status">{attendanceMessages.found[language](formatNumber(language, total))}</p>
      )}
      <CheckList items={items.map((attendee) => checkItem(props, attendee))}>
        <FilterFields filter={filter} />
      </CheckList>
    </>
  )
}

function checkItem(props: AttendeesPageProps, attendee: Attendee): CheckItem {
  const { frame, zone } = props
  const { language } = frame
  const { id, name, contact, arrivedAt } = attendee
  const toConfirm = !attendee.isConfirmed && !arrivedAt
  const notes = [
    contact,
    attendee.status === 'waiting' ? attendanceMessages.waits[language] : null,
    attendee.status === 'pending' ? attendanceMessages.toBeConfirmed[language] : null,
    attendee.status !== 'pending' && toConfirm ? attendanceMessages.notConfirmed[language] : null,
    attendee.walkIn ? attendanceMessages.cameWithout[language] : null,
  ].filter(Boolean)
  return {
    id: `g-${id}`,
    name,
    notes: notes.join(' · '),
    done: arrivedAt
      ? attendanceMessages.cameAt[language](formatTime(arrivedAt.toISOString(), zone))
      : undefined,
    press: buttonOf(props, attendee),
  }
}

/** Checking in, or before the day confirming a registration by a call. */
function buttonOf(
  { frame, kind, target, checkIn, mayConfirm }: AttendeesPageProps,
  attendee: Attendee,
): CheckItem['press'] {
  const { language } = frame
  const { id, name, arrivedAt, isConfirmed } = attendee
  const path = `/${language}${attendeesPath(kind, target)}/${id}`
  if (checkIn === 'open')
    return {
      action: `${path}/${arrivedAt ? 'undo' : 'arrive'}`,
      text: (arrivedAt ? attendanceMessages.undo : attendanceMessages.checkIn)[language],
      label: (arrivedAt ? attendanceMessages.undoWhom : attendanceMessages.checkInWhom)[language](name),
    }
  if (!mayConfirm || isConfirmed || arrivedAt) return undefined
  return {
    action: `${path}/confirm`,
    text: attendanceMessages.confirmedByPhone[language],
    label: attendanceMessages.confirmedByPhoneWhom[language](name),
  }
}

/** Keep the filter when somebody is checked in. */
const FilterFields = ({ filter }: { readonly filter: AttendeeFilter }) => (
  <>
    <input type="hidden" name="q" value={filter.words} />
    <input type="hidden" name="awaited" value={filter.awaited ? 'yes' : ''} />
    <input type="hidden" name="page" value={String(filter.page)} />
  </>
)

function WalkInForm({ frame, kind, target, form, newId }: AttendeesPageProps) {
  const { language } = frame
  const { field, problems } = formFields(language, form, attendanceMessages)
  return (
    <Section title={attendanceMessages.walkIn[language]} id="walk-in">
      <Form
        language={language}
        action={`/${language}${attendeesPath(kind, target)}`}
        problems={problems.filter(({ field: at }) => at === 'name' || at === 'contact')}
      >
        <input type="hidden" name="id" value={form.typed.id || newId} />
        <TextField {...field('name')} label={attendanceMessages.name[language]} autocomplete="off" />
        <TextField
          {...field('contact')}
          label={attendanceMessages.contact[language]}
          help={attendanceMessages.contactHelp[language]}
          autocomplete="off"
          optional
        />
        <Button>{attendanceMessages.add[language]}</Button>
      </Form>
    </Section>
  )
}

function SignInSheets({ frame, target, paper }: AttendeesPageProps) {
  const { language } = frame
  if (target.state === 'cancelled') return null
  const number = (n: number) => formatNumber(language, n)
  return (
    <Section title={attendanceMessages.signInSheets[language]} id="sheets">
      <p>
        {attendanceMessages.sheetsLead[language]}
        {paper.total > 0 ? ` ${attendanceMessages.sheetsTotal[language](number(paper.total))}` : ''}
        {paper.open > 0 ? ` ${attendanceMessages.sheetsOpen[language](number(paper.open))}` : ''}
      </p>
      <ButtonLink kind="quiet" href={`/${language}${paper.path}`}>
        {attendanceMessages.signInSheets[language]}
      </ButtonLink>
    </Section>
  )
}

function AttendanceForm({ frame, kind, target, turnout, paper, form }: AttendeesPageProps) {
  const { language } = frame
  if (target.state === 'cancelled') return null
  // The sheets are the record where there are any; the list at the door is the next best.
  const counted = paper.total > 0 && paper.open === 0 ? paper.total : turnout.arrived
  const known = target.attended ?? (counted > 0 ? counted : undefined)
  const { field, problems } = formFields(language, form, attendanceMessages)
  const { value = known === undefined ? '' : String(known), ...attended } = field('attended')
  return (
    <Section title={attendanceMessages.attendance[language]} id="attendance">
      <Form
        language={language}
        action={`/${language}${kind.deskPathOf(target)}/attendance`}
        problems={problems.filter(({ field: at }) => at === 'attended')}
      >
        <TextField
          {...attended}
          value={value}
          label={attendanceMessages.came[language]}
          help={attendanceMessages.attendanceHelp[language](formatNumber(language, turnout.arrived))}
          inputMode="numeric"
          width="short"
        />
        <Button kind="quiet">{attendanceMessages.saveCount[language]}</Button>
      </Form>
    </Section>
  )
}

function Downloads({ frame, kind, target, erasedOn }: AttendeesPageProps) {
  const { language } = frame
  if (erasedOn === undefined) return null
  const base = `/${language}${attendeesPath(kind, target)}`
  return (
    <Section title={attendanceMessages.takeAway[language]}>
      <p>{attendanceMessages.keptFor[language](formatDay(language, erasedOn))}</p>
      <div class="doings">
        <ButtonLink kind="quiet" href={`${base}/print`}>
          {attendanceMessages.printList[language]}
        </ButtonLink>
        <ButtonLink kind="quiet" href={`${base}.xlsx`}>
          Excel (.xlsx)
        </ButtonLink>
        <ButtonLink kind="quiet" href={`${base}.csv`}>
          CSV
        </ButtonLink>
      </div>
    </Section>
  )
}
