import { textIn } from '#domain/base/text.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import type { PageSections } from '#platform/page-sections.ts'
import { formatRange } from '#ui/format/index.ts'
import { TerritoryList } from '#ui/territory-list/territory-list.tsx'
import { findRegistrationTargets } from '../kinds.ts'
import { contributionNames, registrationMessages } from '../messages.ts'
import { targetEnd } from '../model.ts'
import { findContactKey } from './personal-data.ts'
import { listStatusesByContact } from './personal-data-store.ts'

const SHOWN_MAX = 5

export const sections: PageSections = {
  // What is ahead of that for which a person is registered, the nearest first, on the first page of their account.
  account: {
    order: 30,
    cacheTags: [],
    render: async (ctx, { id }, language) => {
      const key = await findContactKey(ctx, id)
      const found = key ? await listStatusesByContact(ctx.db, key) : []
      const things = await findRegistrationTargets(ctx, found)
      const own = found
        .flatMap(({ id: of, standing }) => {
          const thing = things.get(of)
          return thing && !targetEnd(thing.target, ctx.now()) ? [{ ...thing, standing }] : []
        })
        .toSorted((a, b) => Number(a.target.startsAt) - Number(b.target.startsAt))
        .slice(0, SHOWN_MAX)
      if (own.length === 0) return undefined
      return {
        title: registrationMessages.own[language],
        content: TerritoryList({
          items: own.map(({ kind, target, standing }) => ({
            name: textIn(target.title, language),
            href: `/${language}${kind.pathOf(target)}`,
            kind: formatRange(
              language,
              target.startsAt.toISOString(),
              target.endsAt.toISOString(),
              zoneOfTerritory(target.place.code),
            ),
            within: `${textIn(target.venue, language)}, ${target.place.label[language]}`,
            note: standing === 'seat' ? undefined : contributionNames[standing][language],
          })),
        }),
      }
    },
  },
}
