import type { LocalDate } from '#domain/base/local-date.ts'
import { dueOn } from '#domain/law-terms/index.ts'
import { openPauseOf } from '#domain/schedule/index.ts'
import type { OwedNow } from '#features/deadlines/index.ts'
import { dayOf } from '#platform/context.ts'
import { lawTerms, workCalendar } from '#platform/jurisdiction.ts'
import { type DocumentKind, documentKinds } from '../model.ts'
import type { OwingConsultation } from './store.ts'

/** The kind of the deadline of answers. */
export const ANSWERS_DEADLINE_KIND = 'consultations.answers'

/** The last day for answers by the rule of the site; undefined where it is not known. */
export function suggestedAnswersDay(kind: DocumentKind, closesOn: LocalDate): LocalDate | undefined {
  const term = lawTerms.get(documentKinds[kind].answer)
  const suggested = term && dueOn(workCalendar, closesOn, term)
  return suggested?.ok ? suggested.value : undefined
}

/**
 * The deadline of the answers. We know of no act that sets a term for answers to residents: an organisation that takes
 * the suggested day follows the rule of the site, which borrows the term of a public council; any other day is its own.
 */
export function owedAnswersOf(consultation: OwingConsultation): OwedNow {
  const { kind, organisation, territory, closesOn, answersDueOn, closedAt } = consultation
  const pausedFrom = openPauseOf(consultation)?.from
  const term = lawTerms.get(documentKinds[kind].answer)
  const follows = term && suggestedAnswersDay(kind, closesOn) === answersDueOn
  return {
    organisation,
    territory,
    rule: follows ? { basis: 'site', term: term.id } : { basis: 'promise' },
    counting: {
      from: closesOn,
      term: follows
        ? { kind: 'after', amount: term.amount, unit: term.unit }
        : { kind: 'named', on: answersDueOn },
      extensions: [],
      ...(pausedFrom ? { pausedFrom } : {}),
    },
    ...(closedAt ? { ended: { how: 'met' as const, on: dayOf(closedAt) } } : {}),
  }
}
