import type { LocalDate } from '#domain/base/local-date.ts'
import { textIn } from '#domain/base/text.ts'
import type { ComparisonRow } from '#domain/law/index.ts'
import type { Context } from '#platform/context.ts'
import { type Frame, notFound } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import type { AknAbout } from '#platform/law-files/index.ts'
import { localDay } from '#ui/format/index.ts'
import type { Consultation } from '../../model.ts'
import { getAnnouncedConsultation } from '../../responses.ts'

export async function getAnnouncedVersion(
  ctx: Context,
  slug: string | undefined,
  number: string | undefined,
) {
  const consultation = await getAnnouncedConsultation(ctx, slug ?? '')
  const version = consultation.versions.find((item) => String(item.number) === number)
  if (!version) throw notFound()
  return { consultation, version }
}

/** The identification of a version: an act that is not adopted is a bill. */
export function aknAboutOf(
  consultation: Consultation,
  number: number,
  language: 'kk' | 'ru',
  madeOn: LocalDate,
): AknAbout {
  const zone = zoneOfTerritory(consultation.place.code)
  const day = (at: Date | undefined) => (at ? localDay(at.toISOString(), zone) : madeOn)
  const { kind, slug, organisation, versions } = consultation
  return {
    type: kind === 'legal-act' ? 'bill' : 'doc',
    subtype: kind,
    number: slug,
    date: day(versions[0]?.publishedAt),
    versionDate: day(versions[number - 1]?.publishedAt),
    madeOn,
    author: {
      id: organisation.slug,
      href: `/ontology/organization/${organisation.slug}`,
      name: textIn(organisation.name, language),
    },
  }
}

/** The reason of a change, and the comments that caused it. */
export function withReasons(
  rows: readonly (ComparisonRow & {
    readonly why: Parameters<typeof textIn>[0] | null
    readonly comments: readonly number[]
  })[],
  language: Frame['language'],
): readonly ComparisonRow[] {
  return rows.map(
    ({ before, after, status, place, oldWording, newWording, words: edits, why, comments }) => ({
      before,
      after,
      status,
      place,
      oldWording,
      newWording,
      words: edits,
      reason:
        [why ? textIn(why, language) : '', comments.map((comment) => `№ ${comment}`).join(', ')]
          .filter(Boolean)
          .join('\n') || null,
    }),
  )
}
