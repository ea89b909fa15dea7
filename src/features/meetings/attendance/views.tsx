import type { LocalDate } from '#domain/base/local-date.ts'
import { textIn } from '#domain/base/text.ts'
import { type CheckItem, CheckList } from '#ui/check-list/check-list.tsx'
import { DeskPage } from '#ui/desk/index.ts'
import { Empty } from '#ui/empty/empty.tsx'
import { Button, ButtonLink, Form, TextField } from '#ui/form/index.ts'
import { formatDay, formatNumber, formatTime } from '#ui/format/index.ts'
import { Section } from '#ui/layout/layout.tsx'
import { Notice } from '#ui/notice/notice.tsx'
import { Pagination } from '#ui/pagination/pagination.tsx'
import { SearchBox } from '#ui/search-box/search-box.tsx'
import { SubNav } from '#ui/sub-nav/sub-nav.tsx'
import type { Frame } from '../desk/frame.ts'
import { messages as words } from '../desk/messages.ts'
import {
  type DeskMeeting,
  type DoorRefusal,
  deskPath,
  type Guest,
  MEETINGS_DESK,
  type Turnout,
} from '../desk/model.ts'

/** What was looked for in the list. */
export type Asked = { readonly words: string; readonly awaited: boolean; readonly page: number }

/** A form as it was typed, with what is wrong by field. */
export type PeopleDraft = {
  readonly typed: Readonly<Record<string, string>>
  readonly problems: Readonly<Partial<Record<'name' | 'contact' | 'attended', keyof typeof words>>>
}

export type PeoplePageProps = {
  readonly frame: Frame
  readonly meeting: DeskMeeting
  readonly zone: string
  readonly turnout: Turnout
  readonly guests: readonly Guest[]
  /** How many fit the search. */
  readonly total: number
  readonly pages: number
  readonly asked: Asked
  readonly door: DoorRefusal | 'open'
  /** When names and contacts are erased. */
  readonly erasedOn: LocalDate
  readonly mayExport: boolean
  /** For a newcomer's form: sent twice it adds one person. */
  readonly newId: string
  readonly draft?: PeopleDraft | undefined
}

export const peoplePath = (meeting: { readonly slug: string }): string => `${deskPath(meeting)}/people`

/** The address of a part of the list. */
export function addressOf(meeting: { readonly slug: string }, { words: q, awaited, page }: Asked): string {
  const query = new URLSearchParams({
    ...(q ? { q } : {}),
    ...(awaited ? { awaited: 'yes' } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  }).toString()
  return peoplePath(meeting) + (query ? `?${query}` : '')
}

/** Who comes: to be found by name and checked in at the door, on a phone and without scripts. */
export function PeoplePage(props: PeoplePageProps) {
  const { frame, meeting, turnout, asked, door, pages } = props
  const { language } = frame
  const number = (n: number) => formatNumber(language, n)
  return (
    <DeskPage
      {...frame}
      at={MEETINGS_DESK}
      above={<a href={`/${language}${deskPath(meeting)}`}>{textIn(meeting.title, language)}</a>}
      title={words.people[language]}
      lead={words.turnout[language](number(turnout.arrived), number(turnout.seats))}
      kato={meeting.place.code}
    >
      {turnout.waiting + turnout.walkIns > 0 ? (
        <p>{words.turnoutMore[language](number(turnout.waiting), number(turnout.walkIns))}</p>
      ) : null}
      {door === 'open' ? null : <Notice kind="information" title={words[door][language]} />}
      <SearchBox
        language={language}
        action={`/${language}${peoplePath(meeting)}`}
        label={words.findName[language]}
        value={asked.words}
      />
      <SubNav
        label={words.findName[language]}
        items={[false, true].map((awaited) => ({
          href: `/${language}${addressOf(meeting, { ...asked, awaited, page: 1 })}`,
          text: (awaited ? words.awaited : words.everybody)[language],
          current: awaited === asked.awaited,
        }))}
      />
      <GuestList {...props} />
      <Pagination
        language={language}
        page={asked.page}
        pages={pages}
        hrefOf={(page) => `/${language}${addressOf(meeting, { ...asked, page })}`}
      />
      {door === 'open' ? <NewcomerForm {...props} /> : null}
      <AttendanceForm {...props} />
      <TakeAway {...props} />
    </DeskPage>
  )
}

function GuestList(props: PeoplePageProps) {
  const { frame, guests, total, asked } = props
  const { language } = frame
  if (guests.length === 0)
    return asked.words === '' && !asked.awaited ? (
      <Empty title={words.nobody[language]} />
    ) : (
      <Empty title={words.nobodyFound[language]}>{words.nobodyFoundHelp[language]}</Empty>
    )
  return (
    <>
      {asked.words === '' ? null : (
        <p role="status">{words.found[language](formatNumber(language, total))}</p>
      )}
      <CheckList items={guests.map((guest) => checkItem(props, guest))}>
        <AskedFields asked={asked} />
      </CheckList>
    </>
  )
}

function checkItem({ frame, meeting, zone, door }: PeoplePageProps, guest: Guest): CheckItem {
  const { language } = frame
  const { id, name, contact, arrivedAt } = guest
  const notes = [
    contact,
    guest.standing === 'waiting' ? words.waits[language] : null,
    guest.walkIn ? words.cameWithout[language] : null,
  ].filter(Boolean)
  const arrived = arrivedAt !== null
  return {
    id: `g-${id}`,
    name,
    notes: notes.join(' · '),
    done: arrived ? words.cameAt[language](formatTime(arrivedAt.toISOString(), zone)) : undefined,
    press:
      door === 'open'
        ? {
            action: `/${language}${peoplePath(meeting)}/${id}/${arrived ? 'undo' : 'arrive'}`,
            text: (arrived ? words.undo : words.checkIn)[language],
            label: (arrived ? words.undoWhom : words.checkInWhom)[language](name),
          }
        : undefined,
  }
}

/** So that the list is the same after a press as it was before. */
const AskedFields = ({ asked }: { readonly asked: Asked }) => (
  <>
    <input type="hidden" name="q" value={asked.words} />
    <input type="hidden" name="awaited" value={asked.awaited ? 'yes' : ''} />
    <input type="hidden" name="page" value={String(asked.page)} />
  </>
)

function NewcomerForm({ frame, meeting, draft, newId }: PeoplePageProps) {
  const { language } = frame
  const errorOf = (field: 'name' | 'contact') => {
    const problem = draft?.problems[field]
    return problem && (words[problem][language] as string)
  }
  const problems = (['name', 'contact'] as const).flatMap((field) => {
    const text = errorOf(field)
    return text ? [{ field, text }] : []
  })
  return (
    <Section title={words.newcomer[language]} id="newcomer">
      <Form language={language} action={`/${language}${peoplePath(meeting)}`} problems={problems}>
        <input type="hidden" name="id" value={draft?.typed.id || newId} />
        <TextField
          language={language}
          name="name"
          label={words.name[language]}
          error={errorOf('name')}
          value={draft?.typed.name}
          autocomplete="off"
        />
        <TextField
          language={language}
          name="contact"
          label={words.contact[language]}
          help={words.contactHelp[language]}
          error={errorOf('contact')}
          value={draft?.typed.contact}
          autocomplete="off"
          optional
        />
        <Button>{words.add[language]}</Button>
      </Form>
    </Section>
  )
}

function AttendanceForm({ frame, meeting, turnout, draft }: PeoplePageProps) {
  const { language } = frame
  if (meeting.state === 'cancelled') return null
  const problem = draft?.problems.attended
  const error = problem && (words[problem][language] as string)
  const known = meeting.attended ?? (turnout.arrived > 0 ? turnout.arrived : undefined)
  return (
    <Section title={words.attendance[language]} id="attendance">
      <Form
        language={language}
        action={`/${language}${deskPath(meeting)}/attendance`}
        problems={error ? [{ field: 'attended', text: error }] : []}
      >
        <TextField
          language={language}
          name="attended"
          label={words.came[language]}
          help={words.attendanceHelp[language](formatNumber(language, turnout.arrived))}
          error={error}
          value={draft?.typed.attended ?? (known === undefined ? '' : String(known))}
          inputMode="numeric"
          width="short"
        />
        <Button kind="quiet">{words.saveCount[language]}</Button>
      </Form>
    </Section>
  )
}

function TakeAway({ frame, meeting, mayExport, erasedOn }: PeoplePageProps) {
  const { language } = frame
  if (meeting.peopleErasedAt || !mayExport) return null
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
