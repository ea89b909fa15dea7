import type { BodyTelling } from '#features/organisations/index.ts'
import type { PlaceTelling } from '#features/territories/index.ts'
import type { Feature } from '#platform/feature.ts'
import type { Mention } from '#platform/telling.ts'
import { listNewest } from './actions.ts'
import { NewsCards } from './cards.tsx'
import { newsPersonal } from './desk/personal.ts'
import { publishScheduled, SCHEDULED } from './desk/publish-actions.ts'
import { newsDesk } from './desk/section.ts'
import { SHOWS } from './item-routes.ts'
import { messages } from './messages.ts'
import { newsPath, TOLD } from './model.ts'
import { newsPermissions } from './permissions.ts'
import { privileged } from './privileged.ts'
import { counterOf } from './reads.ts'
import { acts } from './record.ts'
import { routes } from './routes.ts'
import { seedNews } from './seed.ts'
import { listSlugs } from './store.ts'
import { tidings } from './tidings.ts'

export { listNewest, toCard } from './actions.ts'
export { NewsCards } from './cards.tsx'
export { storyEntry } from './feeds.ts'
export { type NewsCard, newsPath } from './model.ts'
export { publishNewsItem, withdrawNewsItem } from './record.ts'
export { listStoriesById } from './store.ts'

/** Tables whose change makes pages with news anew. */
export const newsShows: readonly string[] = SHOWS

/** News of bodies, by territory, body and topic; counted readers; feeds. `mentions`: what others say on an item's page. */
export function news(mentions: readonly Mention[]): Feature {
  return {
    name: 'news',
    routes: routes(mentions),
    permissions: newsPermissions,
    desk: newsDesk,
    personal: newsPersonal,
    acts,
    privileged,
    jobs: { [SCHEDULED]: publishScheduled },
    background: (context) => counterOf(context()).start(context),
    seed: seedNews,
    tidings,
    siteMap: async ({ db }, skip, limit) =>
      (await listSlugs(db, skip, limit)).map(({ slug, changed }) => ({ path: newsPath({ slug }), changed })),
  }
}

/** What a territory's page tells of the news in it: the newest, and the way to all. */
export const newsOfPlace: PlaceTelling = {
  shows: SHOWS,
  tell: async (ctx, place, language) => {
    const cards = await listNewest(ctx, { language, limit: TOLD, territory: place })
    if (cards.length === 0) return undefined
    return {
      title: messages.title[language],
      href: `/${language}/news?territory=${place.slug}`,
      content: NewsCards({ language, cards, level: 3 }),
    }
  },
}

/** The same on the page of a body, of what it has published. */
export const newsOfBody: BodyTelling = {
  shows: SHOWS,
  tell: async (ctx, body, language) => {
    const cards = await listNewest(ctx, { language, limit: TOLD, organisation: body })
    if (cards.length === 0) return undefined
    return {
      title: messages.title[language],
      href: `/${language}/news?organisation=${body.slug}`,
      content: NewsCards({ language, cards, level: 3 }),
    }
  },
}
