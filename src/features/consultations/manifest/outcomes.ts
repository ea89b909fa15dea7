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
    (await listConsultationsByState(ctx.db, { ...query, states: ENDED_STATES }, ctx.today())).map((one) => ({
      ...consultationHomeEntryOf(one, language),
      at: one.decidedAt ?? one.closedAt ?? startOf(one.closesOn, one),
      state: describeState(one, language, termClockOf(ctx, one.place.code)),
      change: one.comments > 0 ? messages.consideredOf[language](one.considered, one.comments) : undefined,
    })),
}
