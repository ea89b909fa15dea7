import { get, page, type Route } from '#platform/http/index.ts'
import { renderSections } from '#platform/page-sections.ts'
import { telegramChannel } from '#platform/telegram/index.ts'
import { HomePage } from './views.tsx'

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    /** The first page; it has no parameters. */
    home: Readonly<Record<never, never>>
  }
}

export const routes: readonly Route[] = [
  get('', { cacheTags: [], sections: 'home' }, async ({ ctx, frame, language }) => {
    const sections = await renderSections(ctx, 'home', {}, language)
    const channel = frame.telegramChannel ? telegramChannel(frame.telegramChannel) : undefined
    const feeds = ctx.features.flatMap((feature) => feature.feeds ?? [])
    return page(HomePage({ frame, sections, feeds, channel }))
  }),
]
