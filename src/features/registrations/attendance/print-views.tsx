import { textIn } from '#domain/base/text.ts'
import { type DeskFrame, DeskPage } from '#ui/desk/index.ts'
import { formatNumber, formatRange } from '#ui/format/index.ts'
import { Table } from '#ui/table/table.tsx'
import type { RegistrationTarget, TargetPaths } from '../model.ts'
import { attendanceMessages } from './messages.ts'
import { type Attendee, attendeesPath } from './model.ts'

export type PrintPageProps = {
  readonly frame: DeskFrame
  readonly kind: TargetPaths
  readonly target: RegistrationTarget
  readonly zone: string
  readonly attendees: readonly Attendee[]
}

/** The list on paper for the door, with space for signatures and a few empty lines; without contacts. */
export function PrintPage({ frame, kind, target, zone, attendees }: PrintPageProps) {
  const { language } = frame
  const { startsAt, endsAt } = target
  const empty = Array.from({ length: EMPTY_LINES }, (_, line) => [
    formatNumber(language, attendees.length + line + 1),
    '',
    '',
    '',
  ])
  return (
    <DeskPage
      {...frame}
      at={kind.deskPath}
      above={
        <a class="no-print" href={`/${language}${attendeesPath(kind, target)}`}>
          {attendanceMessages.attendees[language]}
        </a>
      }
      title={attendanceMessages.attendeeList[language]}
      lead={textIn(target.title, language)}
    >
      <p>
        {formatRange(language, startsAt.toISOString(), endsAt.toISOString(), zone)}.{' '}
        {textIn(target.venue, language)}, {target.place.label[language]}
      </p>
      <p class="no-print quiet">{attendanceMessages.printHelp[language]}</p>
      <div class="signing">
        <Table
          caption={attendanceMessages.attendeeList[language]}
          columns={[
            { title: attendanceMessages.number[language] },
            { title: attendanceMessages.name[language] },
            { title: attendanceMessages.status[language] },
            { title: attendanceMessages.signature[language] },
          ]}
          rows={[
            ...attendees.map((attendee, index) => [
              formatNumber(language, index + 1),
              attendee.name,
              statusText(attendee)[language],
              '',
            ]),
            ...empty,
          ]}
        />
      </div>
    </DeskPage>
  )
}

/** For people who come without having registered. */
const EMPTY_LINES = 8

/** How a person comes to be on the list, in words. */
export function statusText({ walkIn, status, isConfirmed, arrivedAt }: Attendee) {
  if (walkIn) return attendanceMessages.cameWithout
  if (status === 'pending') return attendanceMessages.toBeConfirmed
  if (status === 'waiting') return attendanceMessages.waits
  return isConfirmed || arrivedAt ? attendanceMessages.hasSeat : attendanceMessages.hasUnconfirmedSeat
}
