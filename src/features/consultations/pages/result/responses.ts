import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { notFound, page, paginate, type RouteRequest } from '#platform/http/index.ts'
import { type Consultation, textLanguage } from '../../model.ts'
import { getAnnouncedConsultation, termClockOf } from '../../responses.ts'
import { knownAnswersDay } from '../../state-model.ts'
import { listConsultationEvents } from '../../store.ts'
import { RESULT_PAGE_SIZE } from './model.ts'
import { type AnswerTableSubject, listAnswerTable, loadSummary } from './store.ts'
import { ResultPage } from './views.tsx'

/** The consultation of an address, and its table of answers, or 404. */
export async function getResult(ctx: Context, slug: string | undefined, language: Language) {
  const consultation = await getAnnouncedConsultation(ctx, slug ?? '')
  const newest = consultation.versions.at(-1)
  if (!newest) throw notFound()
  const table: AnswerTableSubject = {
    consultation: consultation.id,
    version: newest.id,
    language: textLanguage(language),
  }
  return { consultation, table }
}

export type FoundResult = Awaited<ReturnType<typeof getResult>>

/** The data of the minutes. */
export async function loadMinutes(ctx: Context, consultation: Consultation, table: AnswerTableSubject) {
  const clock = termClockOf(ctx, consultation.place.code)
  const due = { due: knownAnswersDay(consultation), zone: clock.zone }
  const summary = await loadSummary(ctx.db, table, due)
  return { consultation, clock, summary, events: await listConsultationEvents(ctx.db, consultation.id) }
}

/** The result of a consultation, with a page of its table of answers. */
export async function resultPage({ ctx, frame, params, query }: RouteRequest<{ readonly page?: string }>) {
  const { consultation, table } = await getResult(ctx, params.slug, frame.language)
  const found = await paginate(query.page, RESULT_PAGE_SIZE, (range) => listAnswerTable(ctx.db, table, range))
  const minutes = await loadMinutes(ctx, consultation, table)
  return page(ResultPage({ frame, ...minutes, ...found }))
}
