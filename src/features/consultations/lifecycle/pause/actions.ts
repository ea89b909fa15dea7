import type { Id } from '#domain/base/id.ts'
import type { LocalDate } from '#domain/base/local-date.ts'
import { accept } from '#domain/base/result.ts'
import type { Text } from '#domain/base/text.ts'
import { lawTerms, workCalendar } from '#platform/jurisdiction.ts'
import { defineConsultationChange } from '../../actions.ts'
import { daysChangedColumns } from '../../model.ts'
import { decidePause, decideResumption } from '../../state-model.ts'
import { resumedColumns, resumedDetail } from '../model.ts'

type Pausing = { readonly id: Id<'consultation'>; readonly from: LocalDate; readonly reason: Text }

/** Stops the taking of comments from a day on, for a reason that is published. */
export const pauseConsultation = defineConsultationChange({
  event: 'paused',
  rule: (consultation, pause: Pausing, today) => {
    const paused = decidePause(consultation, pause, today)
    return paused.ok ? accept(undefined) : paused
  },
  columns: ({ from, reason }, at) => ({
    pauses: [...at.before.pauses, { from, until: null, reason }],
    ...daysChangedColumns(at),
  }),
  detail: ({ from, reason }) => ({ from, reason }),
  audited: ({ from, reason }) => ({ after: { from, reason } }),
  notify: 'nobody',
})

type Resuming = { readonly id: Id<'consultation'>; readonly first: LocalDate }

/** Takes comments again from a day on; all days move by the length of the pause. */
export const resumeConsultation = defineConsultationChange({
  event: 'resumed',
  rule: (consultation, { first }: Resuming, today) => {
    const resumed = decideResumption(consultation, first, today)
    return resumed.ok ? accept(undefined) : resumed
  },
  columns: ({ first }, at) => resumedColumns(first, at, { terms: lawTerms, calendar: workCalendar }),
  detail: ({ first }, before) => resumedDetail(first, before),
  audited: ({ first }, { opensOn, closesOn, answersDueOn }) => ({
    before: { opensOn, closesOn, answersDueOn },
    after: { first },
  }),
  notify: 'nobody',
})
