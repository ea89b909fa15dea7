import { Type } from 'typebox'
import type { Id } from '#domain/base/id.ts'
import { textIn } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { fileAddress } from '#platform/files/index.ts'
import { type Frame, get, notFound, oneOf, page, type Reply, type Route } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { renderSections } from '#platform/page-sections.ts'
import { telegramChannel } from '#platform/telegram/index.ts'
import { readItem } from './actions.ts'
import { lastCorrection, readHistory } from './history.ts'
import { HistoryPage, WithdrawnPage } from './history-page.tsx'
import { findWithdrawal } from './history-store.ts'
import { NewsItemPage } from './item-page.tsx'
import { counterOf } from './reads.ts'
import { renderedVersions, shownAttachments } from './rendered.ts'

/** What pages with news show; the counts of reads may be a minute old. */
export const SHOWS = ['news_item', 'organisation', 'territory'] as const

export const channelOf = ({ telegramChannel: name }: Frame) => (name ? telegramChannel(name) : undefined)

/** How an item is read: in one language unless all are asked for. */
export const View = Type.Object({ view: Type.Optional(oneOf(['side'])) })

/** What stands under an address without an item: that it was withdrawn, or nothing. */
async function withoutItem({ db }: Context, slug: string, frame: Frame): Promise<Reply> {
  const withdrawal = await findWithdrawal(db, slug)
  if (!withdrawal) throw notFound()
  return page(WithdrawnPage({ frame, withdrawal, zone: zoneOfTerritory(withdrawal.territory) }), 410)
}

/** An item, the states in which readers have seen it, and what stands in the place of one that was withdrawn. */
declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    'news-item': { readonly id: Id<'news-item'> }
  }
}

export const itemRoutes: readonly Route[] = [
  get(
    '/news/:slug',
    {
      query: View,
      shows: [...SHOWS, 'meeting', 'journal:news'],
      sections: 'news-item',
      served: (ctx, { slug = '' }, reader) => counterOf(ctx).note(slug, reader),
    },
    async ({ ctx, frame, language, params, query }) => {
      const found = await readItem(ctx, params.slug ?? '', language)
      if (!found) return withoutItem(ctx, params.slug ?? '', frame)
      const { item } = found
      const [correction, sections] = await Promise.all([
        lastCorrection(ctx, item, language),
        renderSections(ctx, 'news-item', item, language),
      ])
      const sideBySide = query.view === 'side'
      return page(
        NewsItemPage({
          frame,
          ...found,
          sideBySide,
          versions: renderedVersions(item, language, sideBySide),
          attachments: shownAttachments(item.attachments, language),
          correction,
          sections,
          pictureSrc: item.picture ? fileAddress(item.picture) : undefined,
          zone: zoneOfTerritory(item.place.code),
          meetingZone: item.meeting ? zoneOfTerritory(item.meeting.territory) : undefined,
          today: ctx.today(),
          now: ctx.now(),
          channel: channelOf(frame),
        }),
      )
    },
  ),

  get('/news/:slug/versions', { shows: SHOWS }, async ({ ctx, frame, language, params }) => {
    const slug = params.slug ?? ''
    const found = await readItem(ctx, slug, language)
    if (!found) return withoutItem(ctx, slug, frame)
    const { item } = found
    return page(
      HistoryPage({
        frame,
        slug,
        title: textIn(item.title, language),
        zone: zoneOfTerritory(item.place.code),
        entries: await readHistory(ctx, item.id, language),
      }),
    )
  }),
]
