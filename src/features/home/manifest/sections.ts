import { listTrail } from '#features/territories/index.ts'
import type { PageSections } from '#platform/page-sections.ts'
import { Outcomes } from '../item-views.tsx'
import { messages } from '../messages.ts'
import { OPEN_ITEMS_PATH, OUTCOMES_PATH } from '../model.ts'
import { PlaceItems } from '../place-views.tsx'
import { listOpenItems, listOutcomes, openItemTags, outcomeTags } from '../queries.ts'

/** How many things the page of a place shows of each list. */
const SHOWN_MAX = 5

export const sections: PageSections = {
  // What needs people comes before everything else on the page of a place.
  territory: [
    {
      order: 1,
      cacheTags: openItemTags,
      render: async (ctx, place, language) => {
        const above = (await listTrail(ctx.db, place.code)).map(({ code }) => code)
        const [here, around] = await Promise.all([
          listOpenItems(ctx, { territory: place, limit: SHOWN_MAX }, language),
          above.length > 0 ? listOpenItems(ctx, { exactly: above, limit: SHOWN_MAX }, language) : [],
        ])
        return {
          title: messages.openHere[language],
          ...(here.length > 0 ? { href: `/${language}${OPEN_ITEMS_PATH}?territory=${place.slug}` } : {}),
          content: PlaceItems({
            language,
            place: { slug: place.slug, name: place.label[language] },
            here: here.slice(0, SHOWN_MAX),
            around: around.slice(0, SHOWN_MAX),
          }),
        }
      },
    },
    // After the news: what is over.
    {
      order: 60,
      cacheTags: outcomeTags,
      render: async (ctx, place, language) => {
        const outcomes = await listOutcomes(ctx, { territory: place, limit: SHOWN_MAX }, language)
        if (outcomes.length === 0) return undefined
        return {
          title: messages.outcomes[language],
          href: `/${language}${OUTCOMES_PATH}?territory=${place.slug}`,
          content: Outcomes({ language, items: outcomes }),
        }
      },
    },
  ],
}
