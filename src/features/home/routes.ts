import { get, page, type Route } from '#platform/http/index.ts'
import { regionOptions } from '#platform/jurisdiction.ts'
import { renderSections } from '#platform/page-sections.ts'
import { telegramChannel } from '#platform/telegram/index.ts'
import {
  OpenItemFilterQuery,
  OutcomeFilterQuery,
  readOpenItemFilterForm,
  readOutcomeFilterForm,
} from './form.ts'
import { OpenPage, OutcomesPage } from './list-views.tsx'
import { featuredOf, ITEMS_MAX, OPEN_ITEMS_PATH, OUTCOMES_PATH } from './model.ts'
import { figureTags, listOpenItems, listOutcomes, loadFigures, openItemTags, outcomeTags } from './queries.ts'
import { HomePage } from './views.tsx'

declare module '#platform/page-sections.ts' {
  interface SectionSubjects {
    /** The first page; it has no parameters. */
    home: Readonly<Record<never, never>>
  }
}

/** Open items and outcomes on the first page. */
const [OPEN_SHOWN, OUTCOMES_SHOWN] = [5, 3]

export const routes: readonly Route[] = [
  get(
    '',
    {
      cacheTags: (features) => [...openItemTags(features), ...outcomeTags(features), ...figureTags(features)],
      sections: 'home',
    },
    async ({ ctx, frame, language }) => {
      const [open, outcomes, figures, sections] = await Promise.all([
        listOpenItems(ctx, { limit: ITEMS_MAX }, language),
        listOutcomes(ctx, { limit: OUTCOMES_SHOWN }, language),
        loadFigures(ctx, language),
        renderSections(ctx, 'home', {}, language),
      ])
      const featured = featuredOf(open, ctx.now())
      const running = open.filter(({ cancelled }) => !cancelled)
      return page(
        HomePage({
          frame,
          featured,
          items: open.filter((item) => item !== featured).slice(0, OPEN_SHOWN),
          counts: {
            write: running.filter(({ mode }) => mode === 'write').length,
            attend: running.filter(({ mode }) => mode === 'attend').length,
          },
          outcomes,
          figures,
          sections,
          feeds: ctx.features.flatMap((feature) => feature.feeds ?? []),
          channel: frame.telegramChannel ? telegramChannel(frame.telegramChannel) : undefined,
        }),
      )
    },
  ),

  get(
    OPEN_ITEMS_PATH,
    {
      query: OpenItemFilterQuery,
      cacheTags: (features) => ['territory', ...openItemTags(features)],
    },
    async ({ ctx, frame, language, query }) => {
      const filter = await readOpenItemFilterForm(ctx, query)
      const { territory, mode } = filter
      const items = await listOpenItems(ctx, { territory, limit: ITEMS_MAX }, language)
      return page(
        OpenPage({
          frame,
          filter,
          regions: regionOptions[language],
          items: mode ? items.filter((item) => item.mode === mode) : items,
        }),
      )
    },
  ),

  get(
    OUTCOMES_PATH,
    {
      query: OutcomeFilterQuery,
      cacheTags: (features) => ['territory', ...outcomeTags(features)],
    },
    async ({ ctx, frame, language, query }) => {
      const filter = await readOutcomeFilterForm(ctx, query)
      const items = await listOutcomes(ctx, { ...filter, limit: ITEMS_MAX }, language)
      return page(OutcomesPage({ frame, filter, regions: regionOptions[language], items }))
    },
  ),
]
