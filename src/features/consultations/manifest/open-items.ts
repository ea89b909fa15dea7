import { addDays } from '#domain/base/local-date.ts'
import type { Language } from '#domain/base/text.ts'
import type { HomeList, OpenItem } from '#features/home/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { instantOf } from '#ui/format/index.ts'
import { messages } from '../messages.ts'
import { type ConsultationListItem, consultationPath, documentKinds } from '../model.ts'
import { listConsultationsByState } from '../pages/store.ts'
import { CACHE_TAGS, termClockOf } from '../responses.ts'
import { describeState } from '../views.tsx'

const OPEN_STATES = ['open', 'announced'] as const

/** The moment at which a day begins where the consultation takes place. */
export const startOf = (day: ConsultationListItem['opensOn'], { place }: ConsultationListItem): Date =>
  instantOf(day, '00:00', zoneOfTerritory(place.code))

/** What an open item and an outcome say alike. */
export const consultationHomeEntryOf = (consultation: ConsultationListItem, language: Language) => ({
  path: consultationPath(consultation),
  title: consultation.title,
  kind: documentKinds[consultation.kind].label[language],
  place: consultation.place,
})

/** Consultations that take comments, or will. */
export const openItems: HomeList<OpenItem> = {
  cacheTags: CACHE_TAGS,
  list: async (ctx, query, language) =>
    (await listConsultationsByState(ctx.db, { ...query, states: OPEN_STATES }, ctx.today())).map((item) => ({
      ...consultationHomeEntryOf(item, language),
      subject: item.purpose,
      mode: 'write',
      opensAt: startOf(item.opensOn, item),
      closesAt: startOf(addDays(item.closesOn, 1), item),
      timing: describeState(item, language, termClockOf(ctx, item.place.code)),
      participation: item.comments > 0 ? messages.comments[language](item.comments) : undefined,
      action: messages.readAndComment[language],
      cancelled: false,
    })),
}
