import type { PlaceLink } from '#domain/base/link.ts'
import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { PageSections } from '#platform/page-sections.ts'
import { messages } from '../messages.ts'
import { programmePath } from '../model.ts'
import { listFirstFindings } from '../pages/findings/store.ts'
import { loadEvent, toPhotographProps } from '../pages/queries.ts'
import { InPlace } from '../pages/regions/place-section-views.tsx'
import { CACHE_TAGS } from '../pages/responses.ts'
import { EventOfProgramme } from '../pages/section-views.tsx'
import { findProgramme, listProgrammesIn } from '../store.ts'

/** How many programmes the page of a territory shows, and how many findings of each kind. */
const [PROGRAMMES, EACH] = [3, 1]

async function loadInPlace(
  ctx: Context,
  entry: Awaited<ReturnType<typeof listProgrammesIn>>[number],
  place: PlaceLink,
) {
  const region = entry.territories.find(({ code }) => code === place.code)
  const programme = region && (await findProgramme(ctx.db, entry.slug))
  const findings = region ? await listFirstFindings(ctx.db, entry.id, EACH, region.code) : []
  return { entry, region, programme, findings }
}

/** The address of everything: the page of the region, if it is one of the programme's. */
const hrefIn = (
  language: Language,
  entry: { readonly slug: string; readonly territories: readonly PlaceLink[] },
  place: PlaceLink,
) => {
  const inside = entry.territories.some(({ code }) => code === place.code)
  return `/${language}${programmePath(entry, inside ? `/regions/${place.slug}` : '')}`
}

export const sections: PageSections = {
  territory: {
    order: 50,
    cacheTags: CACHE_TAGS,
    render: async (ctx, place, language) => {
      const entries = (await listProgrammesIn(ctx.db, place)).slice(0, PROGRAMMES)
      const [first] = entries
      if (!first || place.level === 'republic') return undefined
      const programmes = await Promise.all(entries.map((entry) => loadInPlace(ctx, entry, place)))
      return {
        title: messages.title[language],
        href: hrefIn(language, first, place),
        content: InPlace({ language, programmes }),
      }
    },
  },
  meeting: {
    order: 10,
    cacheTags: ['programme', 'event_feedback'],
    render: async (ctx, { id }, language) => {
      const found = await loadEvent(ctx, id)
      if (!found) return undefined
      const { event, figures, open } = found
      const { attendance, materials, quotes } = event
      const shots = event.photographs.map(toPhotographProps(language))
      return {
        content: EventOfProgramme({
          language,
          attendance,
          materials,
          shots,
          quotes,
          figures,
          open,
          meeting: event.slug,
        }),
      }
    },
  },
}
