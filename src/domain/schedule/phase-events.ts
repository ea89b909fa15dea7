import type { CalendarEvent } from '#domain/icalendar/index.ts'
import { openPauseOf, type Phase, type Schedule } from './schedule.ts'

/** What a calendar says of a schedule besides its days. */
export type PhaseTexts<Name extends string> = Pick<
  CalendarEvent,
  'created' | 'changed' | 'location' | 'categories' | 'url' | 'organiser'
> & {
  /** What identifies the schedule among all of the site. */
  readonly uid: string
  /** How often its days have changed, for who keeps that beside the schedule; absent: counted in its changes. */
  readonly sequence?: number
  /** `isCertain`: false for the days of a phase that a pause delays, of which it is not known when it ends. */
  readonly summary: (phase: Phase<Name>, isCertain: boolean) => string
  readonly description: (phase: Phase<Name>) => string
}

/**
 * The phases as events of whole days (RFC 5545, section 3.6.1). An event keeps its UID when its days move, and its
 * SEQUENCE grows, so that calendars which hold it follow. In a pause of which it is not known when it ends the phases
 * that it delays are TENTATIVE.
 */
export const phaseEvents = <Name extends string>(
  schedule: Schedule<Name>,
  { uid, sequence, summary, description, ...texts }: PhaseTexts<Name>,
): CalendarEvent[] =>
  schedule.phases.map((phase) => {
    const isCertain = phase.lastDay < (openPauseOf(schedule)?.from ?? '9999')
    const changes = schedule.changes.filter(({ moved }) => moved.some((item) => item.phase === phase.name))
    return {
      ...texts,
      uid: `${uid}-${phase.name}`,
      sequence: sequence ?? changes.length,
      status: isCertain ? 'CONFIRMED' : 'TENTATIVE',
      firstDay: phase.firstDay,
      lastDay: phase.lastDay,
      summary: summary(phase, isCertain),
      description: description(phase),
    }
  })
