import type { Language } from '#domain/base/text.ts'
import type { PlaceTelling } from '#features/territories/index.ts'
import type { Context } from '#platform/context.ts'
import type { Mention } from '#platform/telling.ts'
import { readEvent, shotOf } from './actions.ts'
import { listFirstFindings } from './finding-store.ts'
import { EventMention, OfProgramme } from './mention.tsx'
import { messages } from './messages.ts'
import { type Place, programmePath } from './model.ts'
import { InPlace } from './place-telling.tsx'
import { SHOWS } from './routes.ts'
import { findProgramme, findProgrammeOf, listProgrammesIn } from './store.ts'

/** Programmes that a territory's page tells of, and findings of each kind that it quotes. */
const [PROGRAMMES, EACH] = [3, 1]

const own = (ctx: Context) => ctx

/** What a territory's page tells of the programmes that work there: what was found, and their figures. */
export const programmesOfPlace: PlaceTelling = {
  shows: SHOWS,
  tell: async (given, place, language) => {
    const ctx = own(given)
    const entries = (await listProgrammesIn(ctx.db, place)).slice(0, PROGRAMMES)
    const [first] = entries
    if (!first || place.level === 'republic') return undefined
    const told = await Promise.all(entries.map((entry) => tellOne(ctx, entry, place)))
    return {
      title: messages.title[language],
      href: hrefIn(language, first, place),
      content: InPlace({ language, told }),
    }
  },
}

async function tellOne(
  ctx: Context,
  entry: Awaited<ReturnType<typeof listProgrammesIn>>[number],
  place: Place,
) {
  const region = entry.territories.find(({ code }) => code === place.code)
  const programme = region && (await findProgramme(ctx.db, entry.slug))
  const findings = region ? await listFirstFindings(ctx.db, entry.id, EACH, region.code) : []
  return { entry, region, programme, findings }
}

/** Where all of it is: the region's own page, if it is one of the programme's. */
const hrefIn = (
  language: Language,
  entry: { readonly slug: string; readonly territories: readonly Place[] },
  place: Place,
) => {
  const inside = entry.territories.some(({ code }) => code === place.code)
  return `/${language}${programmePath(entry, inside ? `/regions/${place.slug}` : '')}`
}

/** What a meeting's page says when it is an event of a programme. */
export const programmeOfMeeting: Mention = {
  shows: ['programme', 'event_feedback'],
  tell: async (ctx, id, language) => {
    const found = await readEvent(own(ctx), id)
    if (!found) return undefined
    const { event, figures, open } = found
    const { programmeSlug: slug, programmeName: name, attendance, materials, quotes } = event
    const shots = event.photographs.map(shotOf(language))
    const programme = { slug, name }
    return EventMention({
      ...{ language, programme, attendance, materials, shots, quotes, figures, open },
      meeting: event.slug,
    })
  },
}

/** What a news item's page says when it belongs to a programme. */
export const programmeOfNews: Mention = {
  shows: ['programme'],
  tell: async (ctx, id, language) => {
    const programme = await findProgrammeOf(own(ctx).db, 'programme_news', id)
    return programme ? OfProgramme({ language, programme }) : undefined
  },
}
