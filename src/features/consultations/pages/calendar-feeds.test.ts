import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { createConsultation } from '../fixtures.ts'
import { saveAnswersDue } from '../manifest/deadline-store.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const { id, slug, organisation } = await createConsultation(site.context(), {
  closesOn: '2026-12-21',
  answersDueOn: '2027-01-06',
})
await createConsultation(site.context(), { slug: 'other', closesOn: '2026-12-25' })

/** The properties of the events of a calendar by their UID. */
function eventsOf(calendar: string) {
  const unfolded = calendar.replaceAll('\r\n ', '')
  return new Map(
    unfolded
      .split('BEGIN:VEVENT')
      .slice(1)
      .map((event) => {
        const property = (name: string) => event.match(new RegExp(`^${name}[;:](.*)\r$`, 'm'))?.[1]
        const [start, changed] = [property('DTSTART'), property('LAST-MODIFIED') ?? '']
        return [
          property('UID')?.split('@')[0],
          { sequence: Number(property('SEQUENCE')), changed, start, status: property('STATUS') },
        ] as const
      }),
  )
}
const calendars = [
  '/ru/consultations/deadlines.ics',
  '/ru/calendar.ics?organisation=asking-akimat',
  `/ru/consultations/${slug}.ics`,
]

test('an event keeps its UID in every calendar, and its SEQUENCE grows with each change of its days (RFC 5545, 3.8.7.4)', async () => {
  const look = async () => {
    const [one, ...others] = await Promise.all(
      calendars.map(async (path) => eventsOf(await site.text(path)).get(`${id}-answers`)),
    )
    expect(one).toBeDefined()
    for (const other of others) expect(other).toEqual(one)
    return one
  }
  const desk = `/ru/desk/consultations/${id}`
  const act = async (day: string, what: string, form: Readonly<Record<string, string>>) => {
    site.clock.set(`${day}T10:00:00+05:00`)
    const { headers } = await site.signIn([{ role: 'official', organisation }])
    expect((await site.post(`${desk}/${what}`, form, headers)).statusCode).toBe(303)
    return look()
  }
  const because = (name: string) => ({ [`${name}-kk`]: 'Себеп', [`${name}-ru`]: 'Причина' })
  const seen = [await look()]
  seen.push(
    await act('2026-11-24', 'extend', {
      closesOn: '2026-12-23',
      answersDueOn: '2027-01-15',
      ...because('extendReason'),
    }),
    await act('2026-11-25', 'pause', { pausedFrom: '2026-11-26', ...because('pauseReason') }),
    await act('2026-11-30', 'resume', { resumesOn: '2026-12-01' }),
  )
  site.clock.set('2026-12-02T10:00:00+05:00')
  await saveAnswersDue(site.db, [{ thing: id, dueOn: '2027-01-25' }], site.context().now())
  seen.push(await look())
  expect(seen.map((item) => item?.sequence)).toEqual([0, 1, 2, 3, 4])
  expect(seen.map((item) => item?.status)).toEqual([
    'CONFIRMED',
    'CONFIRMED',
    'TENTATIVE',
    'CONFIRMED',
    'CONFIRMED',
  ])
  const changed = seen.map((item) => item?.changed ?? '')
  expect(changed).toEqual([...new Set(changed)].toSorted())
  expect(changed.at(-1)).toBe('20261202T050000Z')
})

test('what changes no day raises no SEQUENCE, and neither does a change of another consultation', async () => {
  const before = eventsOf(await site.text('/ru/consultations/deadlines.ics'))
  const others = [...before].filter(([uid]) => !uid?.startsWith(id))
  expect(others.length).toBeGreaterThan(0)
  for (const [, { sequence }] of others) expect(sequence).toBe(0)
  const { headers } = await site.signIn([{ role: 'official', organisation }])
  const decision = { decidedOn: '2026-12-02', early: 'yes', 'decision-kk': 'Шешім', 'decision-ru': 'Решение' }
  expect((await site.post(`/ru/desk/consultations/${id}/decide`, decision, headers)).statusCode).toBe(303)
  expect(eventsOf(await site.text(`/ru/consultations/${slug}.ics`)).get(`${id}-closes`)?.sequence).toBe(4)
})
