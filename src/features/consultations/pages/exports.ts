import type { LocalDate } from '#domain/base/local-date.ts'
import { queryString } from '#domain/base/query-string.ts'
import { textIn } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { Row, TableCell } from '#platform/exports/index.ts'
import type { Frame } from '#platform/http/index.ts'
import { commonField, type ListField, type OpenList, readPages } from '#platform/open-lists/index.ts'
import { messages, stateNames } from '../messages.ts'
import {
  CONSULTATIONS_PATH,
  type ConsultationFilter,
  type ConsultationListItem,
  consultationPath,
  documentKinds,
} from '../model.ts'
import { knownAnswersDay, knownLastDay, stateOf } from '../state-model.ts'
import { dayNames } from './messages.ts'
import { listConsultations } from './store.ts'

const fields: readonly ListField[] = [
  commonField('title'),
  commonField('kind'),
  commonField('state'),
  { name: 'opens_on', type: 'date', title: dayNames.opensOn },
  { name: 'closes_on', type: 'date', title: dayNames.closesOn },
  { name: 'answers_due_on', type: 'date', title: dayNames.answersDueOn },
  { name: 'decided_on', type: 'date', title: dayNames.decidedOn },
  commonField('organisation'),
  commonField('territory'),
  commonField('place'),
  { name: 'comments', type: 'integer', title: { kk: 'Пікір', ru: 'Мнений', en: 'Comments' } },
  commonField('url'),
]

const dayCell = (day: LocalDate | null): TableCell => day && { day }

/** All consultations of a filter, in the order of their page. */
export const consultationList = (
  ctx: Context,
  { language, origin }: Frame,
  filter: ConsultationFilter,
): OpenList => {
  const today = ctx.today()
  const root = `${origin}/${language}`
  const row = (consultation: ConsultationListItem): Row => [
    textIn(consultation.title, language),
    documentKinds[consultation.kind].label[language],
    stateNames[stateOf(consultation, today)][language],
    { day: consultation.opensOn },
    dayCell(knownLastDay(consultation)),
    dayCell(knownAnswersDay(consultation)),
    dayCell(consultation.decidedOn),
    textIn(consultation.organisation.name, language),
    consultation.place.code,
    consultation.place.label[language],
    consultation.comments,
    root + consultationPath(consultation),
  ]
  return {
    name: 'consultations',
    title: messages.title[language],
    fields,
    primaryKey: ['url'],
    homepage: root + CONSULTATIONS_PATH + queryString(filter),
    at: ctx.now(),
    rows: async function* () {
      const pages = readPages(async (offset, limit) => {
        const { items } = await listConsultations(ctx.db, filter, today, { offset, limit })
        return items
      })
      for await (const items of pages) yield items.map(row)
    },
  }
}
