import type { HomeList, ThingOutcome } from '#features/home/index.ts'
import { messages } from '../messages.ts'
import { listConsultationsByState } from '../pages/store.ts'
import { CACHE_TAGS, termClockOf } from '../responses.ts'
import { describeState } from '../views.tsx'
import { consultationHomeEntryOf, startOf } from './open-items.ts'

const ENDED_STATES = ['closed', 'decided', 'in-force'] as const

/** Consultations whose answers are published, and decisions. */
export const outcomes: HomeList<ThingOutcome> = {
  cacheTags: CACHE_TAGS,
  list: async (ctx, query, language) =>
    (await listConsultationsByState(ctx.db, { ...query, states: ENDED_STATES }, ctx.today())).map((item) => ({
      ...consultationHomeEntryOf(item, language),
      at: item.decidedAt ?? item.closedAt ?? startOf(item.closesOn, item),
      state: describeState(item, language, termClockOf(ctx, item.place.code)),
      change: item.comments > 0 ? messages.consideredOf[language](item.considered, item.comments) : undefined,
    })),
}
