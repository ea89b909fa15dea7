import { isLocalDate, type LocalDate } from '#domain/base/local-date.ts'
import { type LawTerm, noticeBy, type WorkCalendar } from '#domain/law-terms/index.ts'
import type { MeetingKind } from './model.ts'

export const NOTICE_DEADLINE_KIND = 'meetings.notice'
export const OUTCOME_DEADLINE_KIND = 'meetings.outcome'
export const MEETING_DEADLINES = [NOTICE_DEADLINE_KIND, OUTCOME_DEADLINE_KIND]

/** Which term of law gives the notice for a kind of meeting. */
const noticeTerms: { readonly [Kind in MeetingKind]?: string } = {
  'public-hearing': 'pc.hearing.notice',
  gathering: 'lsg.notice',
  'community-assembly': 'lsg.notice',
}

/** The term of law of the notice for a kind of meeting; undefined: the law requires none. */
export const noticeTermOf = (kind: string, terms: ReadonlyMap<string, LawTerm>): LawTerm | undefined =>
  terms.get(noticeTerms[kind as MeetingKind] ?? '')

/** The last day on which a meeting can be announced in time; undefined without a kind, a day or a term of law. */
export function announceBy(
  { kind, day }: { readonly kind: string; readonly day: string },
  terms: ReadonlyMap<string, LawTerm>,
  calendar: WorkCalendar,
): { readonly day: LocalDate; readonly term: LawTerm } | undefined {
  const term = noticeTermOf(kind, terms)
  const last = term && isLocalDate(day) ? noticeBy(calendar, day, term) : undefined
  return term && last?.ok ? { day: last.value, term } : undefined
}

/** A public organisation publishes what is new, other than news, within three working days (ATI, art. 16). */
export const OUTCOME_TERM = { kind: 'after', amount: 3, unit: 'working_day' } as const
/** The entry of data/kz/law-terms.json that names this article. */
export const OUTCOME_RULE = 'ati.site.news'

/** Holders of information by law; others are held to the same by the rule of the site. */
const publicOrganisations: readonly string[] = ['akimat', 'maslikhat', 'state-body', 'community-assembly']
export const isPublicOrganisation = (kind: string): boolean => publicOrganisations.includes(kind)
