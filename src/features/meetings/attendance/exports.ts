import { wallClock } from '#domain/base/local-time.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { markTitle, mediaTypes, type Row, writeCsv, writeXlsx } from '#platform/exports/index.ts'
import type { Reply } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import type { DeskMeeting } from '../desk/model.ts'
import { attendanceMessages as words } from './messages.ts'
import type { Guest } from './model.ts'
import { statusText } from './print-views.tsx'

/** The list as a table: a head, then a row for each person. */
function tableOf(guests: readonly Guest[], zone: string, language: Language, withContacts: boolean): Row[] {
  const localTime = (at: Date | null) => {
    if (!at) return null
    const { day, time } = wallClock(at.toISOString(), zone)
    return { day, time }
  }
  const head = [
    words.number,
    words.name,
    ...(withContacts ? [words.contact] : []),
    words.status,
    words.registeredAt,
    words.arrivedAt,
  ]
  return [
    head.map((label) => label[language]),
    ...guests.map((guest, index) => [
      index + 1,
      guest.name,
      ...(withContacts ? [guest.contact] : []),
      statusText(guest)[language],
      localTime(guest.registeredAt),
      localTime(guest.arrivedAt),
    ]),
  ]
}

/** The list as a file to download, which no cache keeps. */
export async function guestFile(
  meeting: DeskMeeting,
  guests: readonly Guest[],
  {
    as,
    language,
    withContacts,
    demonstration,
  }: { as: 'csv' | 'xlsx'; language: Language; withContacts: boolean; demonstration: boolean },
): Promise<Reply> {
  const rows = tableOf(guests, zoneOfTerritory(meeting.place.code), language, withContacts)
  const headers = {
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="${meeting.slug}.${as}"`,
  }
  if (as === 'csv') return { kind: 'file', type: mediaTypes.csv, body: writeCsv(rows), headers }
  const [[first = null, ...heads] = [], ...list] = rows
  const marked = [[markTitle(String(first ?? ''), language, demonstration), ...heads], ...list]
  const body = await writeXlsx(textIn(meeting.title, language), marked)
  return { kind: 'bytes', type: mediaTypes.xlsx, body, headers }
}
