import { addDays } from '#domain/base/local-date.ts'
import type { Language } from '#domain/base/text.ts'
import type { HomeFigure, HomeList, HomeQuery, OpenItem, Outcome } from '#features/home/index.ts'
import type { Context } from '#platform/context.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { formatNumber, instantOf } from '#ui/format/index.ts'
import { messages } from '../messages.ts'
import { type ConsultationEntry, consultationPath, documentKinds } from '../model.ts'
import { countAnswers, listByState } from '../pages/store.ts'
import { clockOf, SHOWS } from '../text/routes.ts'
import { describeState } from '../views.tsx'

const OPEN_STATES = ['open', 'announced'] as const
const ENDED_STATES = ['closed', 'decided', 'in-force'] as const

const startOf = (day: ConsultationEntry['opensOn'], { place }: ConsultationEntry): Date =>
  instantOf(day, '00:00', zoneOfTerritory(place.code))

/** The facts that open and ended consultations share. */
const commonOf = (consultation: ConsultationEntry, language: Language) => ({
  path: consultationPath(consultation),
  title: consultation.title,
  kind: documentKinds[consultation.kind].label[language],
  place: consultation.place,
})

const find = async (ctx: Context, query: HomeQuery, states: Parameters<typeof listByState>[1]['states']) =>
  listByState(ctx.db, { ...query, states }, ctx.today())

/** Consultations that take comments, or will. */
export const openItems: HomeList<OpenItem> = {
  cacheTags: SHOWS,
  list: async (ctx, query, language) =>
    (await find(ctx, query, OPEN_STATES)).map((one) => ({
      ...commonOf(one, language),
      subject: one.purpose,
      mode: 'write',
      opensAt: startOf(one.opensOn, one),
      closesAt: startOf(addDays(one.closesOn, 1), one),
      timing: describeState(one, language, clockOf(ctx, one.place.code)),
      participation: one.comments > 0 ? messages.comments[language](one.comments) : undefined,
      action: messages.readAndComment[language],
      cancelled: false,
    })),
}

/** Consultations whose answers are published, and decisions. */
export const outcomes: HomeList<Outcome> = {
  cacheTags: SHOWS,
  list: async (ctx, query, language) =>
    (await find(ctx, query, ENDED_STATES)).map((one) => ({
      ...commonOf(one, language),
      at: one.decidedAt ?? one.closedAt ?? startOf(one.closesOn, one),
      state: describeState(one, language, clockOf(ctx, one.place.code)),
      change: one.comments > 0 ? messages.consideredOf[language](one.considered, one.comments) : undefined,
    })),
}

/** How many comments were answered, and how many answers are late. */
export const homeFigures = {
  order: 10,
  cacheTags: SHOWS,
  read: async (ctx: Context, language: Language): Promise<HomeFigure | undefined> => {
    const { comments, answered, late } = await countAnswers(ctx.db, ctx.today())
    if (comments === 0) return undefined
    return {
      value: messages.answeredOf[language](
        formatNumber(language, answered),
        formatNumber(language, comments),
      ),
      label: messages.answersLate[language](late, formatNumber(language, late)),
      path: '/consultations',
    }
  },
}
