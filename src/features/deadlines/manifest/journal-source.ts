import type { Messages } from '#domain/base/message.ts'
import type { ChangedDay } from '#domain/deadlines/index.ts'
import { republicCode } from '#domain/territory/index.ts'
import type { JournalSource } from '#platform/feature.ts'
import { newId } from '#platform/id.ts'
import { type Act, toJournalContent } from '#platform/journal/index.ts'
import { messages } from '../messages.ts'
import { RECORD_PATH } from '../model.ts'

type Recomputation = {
  /** The days that count otherwise than before. */
  readonly days: readonly ChangedDay[]
  /** The years of which the days off are known now. */
  readonly years: readonly string[]
  /** Open deadlines that were computed again. */
  readonly computed: number
  /** Those of them that have another last day. */
  readonly moved: number
}

/** That other days off were taken over, and what it changed: once for all deadlines of the country. */
export const recomputedAct = (now: Date, recomputation: Recomputation): Act => ({
  type: 'deadlines.recomputed',
  act: newId<'deadline-calendar'>(now),
  territory: republicCode,
  body: null,
  content: toJournalContent(recomputation),
})

const actNames = {
  'deadlines.recomputed': {
    kk: 'Демалыс күндері өзгеріп, мерзімдер қайта есептелді',
    ru: 'Выходные изменились, сроки пересчитаны',
    en: 'Days off have changed, deadlines were recalculated',
  },
} satisfies Messages

/** Each act leads to the public record. */
export const journalSource: JournalSource = {
  entryTypes: actNames,
  findTargets: async (_, ids) => new Map(ids.map((id) => [id, { path: RECORD_PATH, title: messages.title }])),
}
