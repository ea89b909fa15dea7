import { emptyForm, type FormState, filledForm, SEND_FIELD } from '#domain/base/form.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { textIn } from '#domain/base/text.ts'
import { type CheckItem, CheckList } from '#ui/check-list/check-list.tsx'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Button, ButtonLink, Form, FormError, formFields, TextField } from '#ui/form/index.ts'
import { formatDay, formatNumber, formatTime } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { SearchBox } from '#ui/search-box/search-box.tsx'
import { SubNav } from '#ui/sub-nav/sub-nav.tsx'
import type { UnconfirmedSummary } from '../confirmation/model.ts'
import { UnconfirmedNotice } from '../confirmation/views.tsx'
import type { DeskMeeting } from '../desk/model.ts'
import { DESK_PATH, meetingDeskPath } from '../model.ts'
import { type AttendanceProblem, attendanceMessages as words } from './messages.ts'
import {
  type CheckInRefusal,
  type Guest,
  type GuestSearch,
  peoplePath,
  searchPath,
  type Turnout,
} from './model.ts'

export type PeoplePageProps = {
  readonly frame: DeskFrame
  readonly meeting: DeskMeeting
  readonly zone: string
  readonly turnout: Turnout
  readonly guests: readonly Guest[]
  /** What the sign-in sheets say together: the sum of the agreed batches, and how many are not agreed yet. */
  readonly paper: { readonly path: string; readonly total: number; readonly open: number }
  /** How many people the search finds. */
  readonly total: number
  readonly pages: number
  readonly search: GuestSearch
  /** Whether people can be checked in, or why not. */
  readonly checkIn: CheckInRefusal | 'open'
  /** When names and contacts are erased. */
  readonly erasedOn: LocalDate
  /** Registrations that nobody has confirmed, and whether this person may confirm or release them. */
  readonly unconfirmed: UnconfirmedSummary
  readonly mayConfirm: boolean
  /** For the form that adds a person: a form that is sent twice adds one. */
  readonly newId: string
  /** The form of a person who is added, or of how many came, where it was refused. */
  readonly walkIn?: FormState<AttendanceProblem>
  readonly attendance?: FormState<AttendanceProblem>
}

/** The list at the door: people are found by name and checked in, on a phone and without scripts. */
export function PeoplePage(props: PeoplePageProps) {
  const { frame, meeting, turnout, search, checkIn, pages, unconfirmed, mayConfirm } = props
  const { language } = frame
  const number = (n: number) => formatNumber(language, n)
  return (
    <DeskPage
      {...frame}
      at={DESK_PATH}
      above={<a href={`/${language}${meetingDeskPath(meeting)}`}>{textIn(meeting.title, language)}</a>}
      title={words.people[language]}
      lead={words.turnout[language](number(turnout.arrived), number(turnout.seats))}
      kato={meeting.place.code}
    >
      {turnout.waiting + turnout.walkIns > 0 ? (
        <p>{words.turnoutMore[language](number(turnout.waiting), number(turnout.walkIns))}</p>
      ) : null}
      <UnconfirmedNotice {...{ language, meeting, unconfirmed, mayConfirm }} />
      {checkIn === 'open' ? null : (
        // It also answers a form that was sent too early or too late: there is no form to show it beside.
        <Notice kind={props.walkIn ? 'attention' : 'information'} title={words[checkIn][language]}>
          {props.walkIn?.typed.name ? <p>{props.walkIn.typed.name}</p> : null}
        </Notice>
      )}
      <SearchBox
        language={language}
        action={`/${language}${peoplePath(meeting)}`}
        label={words.findName[language]}
        value={search.words}
      />
      <SubNav
        label={words.findName[language]}
        items={[false, true].map((awaited) => ({
          href: `/${language}${searchPath(meeting, { ...search, awaited, page: 1 })}`,
          text: (awaited ? words.awaited : words.everybody)[language],
          current: awaited === search.awaited,
        }))}
      />
      <GuestList {...props} />
      <Pagination
        language={language}
        page={search.page}
        pages={pages}
        hrefOf={(page) => `/${language}${searchPath(meeting, { ...search, page })}`}
      />
      {checkIn === 'open' ? <WalkInForm {...props} /> : null}
      <SignInSheets {...props} />
      <AttendanceForm {...props} />
      <Downloads {...props} />
    </DeskPage>
  )
}

function GuestList(props: PeoplePageProps) {
  const { frame, guests, total, search } = props
  const { language } = frame
  if (guests.length === 0)
    return search.words === '' && !search.awaited ? (
      <Empty title={words.nobody[language]} />
    ) : (
      <Empty title={words.nobodyFound[language]}>{words.nobodyFoundHelp[language]}</Empty>
    )
  return (
    <>
      {search.words === '' ? null : (
        <p role="status">{words.found[language](formatNumber(language, total))}</p>
      )}
      <CheckList items={guests.map((guest) => checkItem(props, guest))}>
        <SearchFields search={search} />
      </CheckList>
    </>
  )
}

function checkItem(props: PeoplePageProps, guest: Guest): CheckItem {
  const { frame, zone } = props
  const { language } = frame
  const { id, name, contact, arrivedAt } = guest
  const toConfirm = !guest.isConfirmed && !arrivedAt
  const notes = [
    contact,
    guest.status === 'waiting' ? words.waits[language] : null,
    guest.status === 'pending' ? words.toBeConfirmed[language] : null,
    guest.status !== 'pending' && toConfirm ? words.notConfirmed[language] : null,
    guest.walkIn ? words.cameWithout[language] : null,
  ].filter(Boolean)
  return {
    id: `g-${id}`,
    name,
    notes: notes.join(' · '),
    done: arrivedAt ? words.cameAt[language](formatTime(arrivedAt.toISOString(), zone)) : undefined,
    press: buttonOf(props, guest),
  }
}

/** Checking in, or before the day confirming a registration by a call. */
function buttonOf(
  { frame, meeting, checkIn, mayConfirm }: PeoplePageProps,
  guest: Guest,
): CheckItem['press'] {
  const { language } = frame
  const { id, name, arrivedAt, isConfirmed } = guest
  const path = `/${language}${peoplePath(meeting)}/${id}`
  if (checkIn === 'open')
    return {
      action: `${path}/${arrivedAt ? 'undo' : 'arrive'}`,
      text: (arrivedAt ? words.undo : words.checkIn)[language],
      label: (arrivedAt ? words.undoWhom : words.checkInWhom)[language](name),
    }
  if (!mayConfirm || isConfirmed || arrivedAt) return undefined
  return {
    action: `${path}/confirm`,
    text: words.confirmedByPhone[language],
    label: words.confirmedByPhoneWhom[language](name),
  }
}

/** Keep the search when a person is checked in. */
const SearchFields = ({ search }: { readonly search: GuestSearch }) => (
  <>
    <input type="hidden" name="q" value={search.words} />
    <input type="hidden" name="awaited" value={search.awaited ? 'yes' : ''} />
    <input type="hidden" name="page" value={String(search.page)} />
  </>
)

function WalkInForm({ frame, meeting, walkIn = emptyForm, newId }: PeoplePageProps) {
  const { language } = frame
  const { field, problems } = formFields(language, walkIn, words)
  return (
    <Section title={words.newcomer[language]} id="newcomer">
      <Form language={language} action={`/${language}${peoplePath(meeting)}`} problems={problems}>
        <input type="hidden" name="id" value={walkIn.typed.id || newId} />
        <TextField {...field('name')} label={words.name[language]} autocomplete="off" />
        <TextField
          {...field('contact')}
          label={words.contact[language]}
          help={words.contactHelp[language]}
          autocomplete="off"
          optional
        />
        <FormError {...field(SEND_FIELD)} />
        <Button>{words.add[language]}</Button>
      </Form>
    </Section>
  )
}

function SignInSheets({ frame, meeting, paper }: PeoplePageProps) {
  const { language } = frame
  if (meeting.state === 'cancelled') return null
  const number = (n: number) => formatNumber(language, n)
  return (
    <Section title={words.signInSheets[language]} id="sheets">
      <p>
        {words.sheetsLead[language]}
        {paper.total > 0 ? ` ${words.sheetsTotal[language](number(paper.total))}` : ''}
        {paper.open > 0 ? ` ${words.sheetsOpen[language](number(paper.open))}` : ''}
      </p>
      <ButtonLink kind="quiet" href={`/${language}${paper.path}`}>
        {words.signInSheets[language]}
      </ButtonLink>
    </Section>
  )
}

function AttendanceForm({ frame, meeting, turnout, paper, attendance }: PeoplePageProps) {
  const { language } = frame
  if (meeting.state === 'cancelled') return null
  // The sheets are the record where there are any; the list at the door is the next best.
  const counted = paper.total > 0 && paper.open === 0 ? paper.total : turnout.arrived
  const known = meeting.attended ?? (counted > 0 ? counted : undefined)
  const stored = filledForm({ attended: known === undefined ? '' : String(known) })
  const { field, problems } = formFields(language, attendance ?? stored, words)
  return (
    <Section title={words.attendance[language]} id="attendance">
      <Form
        language={language}
        action={`/${language}${meetingDeskPath(meeting)}/attendance`}
        problems={problems}
      >
        <TextField
          {...field('attended')}
          label={words.came[language]}
          help={words.attendanceHelp[language](formatNumber(language, turnout.arrived))}
          inputMode="numeric"
          width="short"
        />
        <Button kind="quiet">{words.saveCount[language]}</Button>
      </Form>
    </Section>
  )
}

function Downloads({ frame, meeting, erasedOn }: PeoplePageProps) {
  const { language } = frame
  if (meeting.peopleErasedAt) return null
  const base = `/${language}${peoplePath(meeting)}`
  return (
    <Section title={words.takeAway[language]}>
      <p>{words.keptFor[language](formatDay(language, erasedOn))}</p>
      <div class="doings">
        <ButtonLink kind="quiet" href={`${base}/print`}>
          {words.printList[language]}
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
