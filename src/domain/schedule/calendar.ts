import type { CalendarEvent } from '#domain/icalendar/index.ts'
import type { Phase, Schedule } from './schedule.ts'

/** What a calendar says of a schedule besides its days. */
export type PhaseTexts<Name extends string> = Pick<
  CalendarEvent,
  'created' | 'changed' | 'location' | 'categories' | 'url' | 'organiser'
> & {
  /** What identifies the schedule among all of the site. */
  readonly uid: string
  readonly summary: (phase: Phase<Name>) => string
  readonly description: (phase: Phase<Name>) => string
}

/**
 * The phases as events of whole days (RFC 5545, section 3.6.1). An event keeps its UID when its days move, and its
 * SEQUENCE grows, so that calendars which hold it follow.
 */
export const phaseEvents = <Name extends string>(
  { phases, changes }: Schedule<Name>,
  { uid, summary, description, ...texts }: PhaseTexts<Name>,
): CalendarEvent[] =>
  phases.map((phase) => ({
    ...texts,
    uid: `${uid}-${phase.name}`,
    sequence: changes.filter(({ moved }) => moved.some((one) => one.phase === phase.name)).length,
    status: 'CONFIRMED',
    firstDay: phase.firstDay,
    lastDay: phase.lastDay,
    summary: summary(phase),
    description: description(phase),
  }))
