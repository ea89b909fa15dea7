import type { Text } from '#domain/base/text.ts'
import {
  checkAllowed,
  extendPhase,
  makeSchedule,
  type PhaseTexts,
  pauseSchedule,
  phaseEvents,
} from '#domain/schedule/index.ts'

export function example(reason: Text, texts: PhaseTexts<string>) {
  // README src/domain/schedule
  const made = makeSchedule([
    { name: 'vote', firstDay: '2026-04-08', lastDay: '2026-04-20', allows: ['vote'] },
  ])
  if (!made.ok) return made.refusal
  checkAllowed(made.value, 'vote', '2026-04-21') // { ok: false, refusal: 'over' }
  extendPhase(made.value, { phase: 'vote', lastDay: '2026-04-24', reason, on: '2026-04-10' }) // a new schedule
  pauseSchedule(made.value, { from: '2026-04-10', reason, on: '2026-04-10' }) // until resumeSchedule
  return phaseEvents(made.value, texts) // events of whole days for writeCalendar of domain/icalendar
  // end
}
