import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { notFound } from '#platform/http/index.ts'
import { workCalendar, zoneOfTerritory } from '#platform/jurisdiction.ts'
import type { Consultation } from './model.ts'
import { findConsultation } from './store.ts'
import { textMessages } from './text/messages.ts'
import type { TermClock } from './views.tsx'

/** Tables that lists show. */
export const CACHE_TAGS = ['consultation', 'document', 'comment', 'organisation', 'territory'] as const
export const TEXT_CACHE_TAGS = [...CACHE_TAGS, 'document_version'] as const

export const termClockOf = (ctx: Context, code: string): TermClock => ({
  today: ctx.today(),
  calendar: workCalendar,
  zone: zoneOfTerritory(code),
})

/** A public consultation. */
export async function getAnnouncedConsultation(ctx: Context, slug: string): Promise<Consultation> {
  const found = await findConsultation(ctx.db, { slug })
  if (!found?.announcedAt) throw notFound()
  return found
}

/** The whole document has no name. */
export const withDocumentName = <Named extends { readonly name: string }>(
  provision: Named,
  language: Language,
): Named => ({
  ...provision,
  name: provision.name || textMessages.wholeDocument[language],
})
