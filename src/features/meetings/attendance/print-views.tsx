import { textIn } from '#domain/base/text.ts'
import { DeskPage } from '#ui/desk/index.ts'
import { formatNumber, formatRange } from '#ui/format/index.ts'
import { Table } from '#ui/table/table.tsx'
import type { Frame } from '../desk/frame.ts'
import { messages as words } from '../desk/messages.ts'
import { type DeskMeeting, type Guest, MEETINGS_DESK } from '../desk/model.ts'
import { peoplePath } from './views.tsx'

export type PrintPageProps = {
  readonly frame: Frame
  readonly meeting: DeskMeeting
  readonly zone: string
  readonly guests: readonly Guest[]
}

/** The list for the table at the door, with room for a signature and a few empty lines; without contacts. */
export function PrintPage({ frame, meeting, zone, guests }: PrintPageProps) {
  const { language } = frame
  const { startsAt, endsAt } = meeting
  const empty = Array.from({ length: EMPTY_LINES }, (_, line) => [
    formatNumber(language, guests.length + line + 1),
    '',
    '',
    '',
  ])
  return (
    <DeskPage
      {...frame}
      at={MEETINGS_DESK}
      above={
        <a class="no-print" href={`/${language}${peoplePath(meeting)}`}>
          {words.people[language]}
        </a>
      }
      title={words.guestList[language]}
      lead={textIn(meeting.title, language)}
    >
      <p>
        {formatRange(language, startsAt.toISOString(), endsAt.toISOString(), zone)}.{' '}
        {textIn(meeting.venue, language)}, {meeting.place.label[language]}
      </p>
      <p class="no-print quiet">{words.printHelp[language]}</p>
      <div class="signing">
        <Table
          caption={words.guestList[language]}
          columns={[
            { title: words.number[language] },
            { title: words.name[language] },
            { title: words.standing[language] },
            { title: words.signature[language] },
          ]}
          rows={[
            ...guests.map((guest, index) => [
              formatNumber(language, index + 1),
              guest.name,
              standingOf(guest)[language],
              '',
            ]),
            ...empty,
          ]}
        />
      </div>
    </DeskPage>
  )
}

/** For those who come without having registered. */
const EMPTY_LINES = 8

export const standingOf = ({ walkIn, standing }: Guest) =>
  walkIn ? words.cameWithout : standing === 'waiting' ? words.waits : words.hasSeat
