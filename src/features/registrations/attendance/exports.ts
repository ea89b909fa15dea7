import { wallClock } from '#domain/base/local-time.ts'
import { type Language, textIn } from '#domain/base/text.ts'
import { markTitle, mediaTypes, type Row, writeCsv, writeXlsx } from '#platform/exports/index.ts'
import type { RouteResponse } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import type { RegistrationTarget } from '../model.ts'
import { attendanceMessages } from './messages.ts'
import type { Attendee } from './model.ts'
import { statusText } from './print-views.tsx'

/** The list as a table: a head, then a row for each person. */
function tableOf(
  attendees: readonly Attendee[],
  zone: string,
  language: Language,
  withContacts: boolean,
): Row[] {
  const localTime = (at: Date | null) => {
    if (!at) return null
    const { day, time } = wallClock(at.toISOString(), zone)
    return { day, time }
  }
  const head = [
    attendanceMessages.number,
    attendanceMessages.name,
    ...(withContacts ? [attendanceMessages.contact] : []),
    attendanceMessages.status,
    attendanceMessages.registeredAt,
    attendanceMessages.arrivedAt,
  ]
  return [
    head.map((label) => label[language]),
    ...attendees.map((attendee, index) => [
      index + 1,
      attendee.name,
      ...(withContacts ? [attendee.contact] : []),
      statusText(attendee)[language],
      localTime(attendee.registeredAt),
      localTime(attendee.arrivedAt),
    ]),
  ]
}

/** The list as a file to download, which no cache keeps. */
export async function attendeeFile(
  target: RegistrationTarget,
  attendees: readonly Attendee[],
  {
    as,
    language,
    withContacts,
    demonstration,
  }: { as: 'csv' | 'xlsx'; language: Language; withContacts: boolean; demonstration: boolean },
): Promise<RouteResponse> {
  const rows = tableOf(attendees, zoneOfTerritory(target.place.code), language, withContacts)
  const headers = {
    'cache-control': 'no-store',
    'content-disposition': `attachment; filename="${target.slug}.${as}"`,
  }
  if (as === 'csv') return { kind: 'file', type: mediaTypes.csv, body: writeCsv(rows), headers }
  const [[first = null, ...heads] = [], ...list] = rows
  const marked = [[markTitle(String(first ?? ''), language, demonstration), ...heads], ...list]
  const body = await writeXlsx(textIn(target.title, language), marked)
  return { kind: 'bytes', type: mediaTypes.xlsx, body, headers }
}
