import { expect, test } from 'vitest'
import { writeCalendar } from '#domain/icalendar/index.ts'
import { extendPhase, type Phase, pauseSchedule, phaseEvents, resumeSchedule } from './index.ts'
import { aSchedule, must, type Name, reason } from './testing/phases.ts'

test('each phase in a calendar is an event of whole days that keeps its name and counts its changes', () => {
  const extended = must(
    extendPhase(aSchedule(), { phase: 'vote', lastDay: '2026-04-24', reason, on: '2026-04-10' }),
  )
  const at = new Date('2026-04-10T05:00:00Z')
  const texts = {
    uid: 'budget-2026',
    created: at,
    changed: at,
    location: 'Қостанай',
    categories: ['Бюджет'],
    url: 'https://kenes.example/kk/x',
    organiser: { name: 'Әкімдік', uri: 'https://kenes.example/kk/a' },
    summary: ({ name }: Phase<Name>) => `Кезең: ${name}`,
    description: ({ lastDay }: Phase<Name>) => `${lastDay} дейін`,
  }
  const events = phaseEvents(extended, texts)
  expect(events.map(({ uid, sequence }) => [uid, sequence])).toEqual([
    ['budget-2026-ideas', 0],
    ['budget-2026-vote', 1],
    ['budget-2026-count', 1],
  ])
  const lines = writeCalendar({
    product: 'Kenes//Test',
    name: 'x',
    language: 'kk',
    origin: 'https://kenes.example',
    path: '/x',
    events,
    offsetAt: () => 300,
  }).split('\r\n')
  expect(lines).toContain('DTSTART;VALUE=DATE:20260408')
  // The day after the last one: DTEND is exclusive.
  expect(lines).toContain('DTEND;VALUE=DATE:20260425')
  expect(lines).toContain('SUMMARY;LANGUAGE=kk:Кезең: vote')
  expect(lines).toContain('TRANSP:TRANSPARENT')
  expect(lines.filter((line) => line.includes('VTIMEZONE'))).toEqual([])
})

test('a pause of which it is not known when it ends makes the days that it delays tentative, and no others', () => {
  const at = new Date('2026-04-10T05:00:00Z')
  const statusesOf = (schedule: ReturnType<typeof aSchedule>) =>
    phaseEvents(schedule, {
      ...{ uid: 'b', created: at, changed: at, location: '', categories: [], url: 'https://kenes.example/x' },
      organiser: { name: 'Әкімдік', uri: 'https://kenes.example/a' },
      summary: (_, isCertain) => (isCertain ? 'certain' : 'paused'),
      description: () => '',
    }).map(({ status, summary }) => `${status} ${summary}`)
  const paused = must(pauseSchedule(aSchedule(), { from: '2026-04-10', reason, on: '2026-04-10' }))
  const [certain, tentative] = ['CONFIRMED certain', 'TENTATIVE paused']
  expect(statusesOf(paused)).toEqual([certain, tentative, tentative])
  const resumed = must(resumeSchedule(paused, { first: '2026-04-15', on: '2026-04-13' }))
  expect(statusesOf(resumed)).toEqual([certain, certain, certain])
})

test('an event counts the changes of its days as its keeper does, where they are not kept with the schedule', () => {
  const at = new Date('2026-04-10T05:00:00Z')
  const events = phaseEvents(aSchedule(), {
    ...{ uid: 'b', created: at, changed: at, location: '', categories: [], url: 'https://kenes.example/x' },
    organiser: { name: 'Әкімдік', uri: 'https://kenes.example/a' },
    sequence: 3,
    summary: ({ name }) => name,
    description: () => '',
  })
  expect(events.map(({ sequence }) => sequence)).toEqual([3, 3, 3])
})
