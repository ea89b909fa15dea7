import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import { lawTerms, workCalendar } from '#platform/jurisdiction.ts'
import { declaredKinds } from '#platform/kinds.ts'
import type { PageSection, PageSections, SectionContent } from '#platform/page-sections.ts'
import { messages } from '../messages.ts'
import { recordMessages } from '../record/messages.ts'
import { dueTotalOf, type RecordFilter, recordPath } from '../record/model.ts'
import { countDeadlines } from '../record/store.ts'
import { RecordSummary } from '../record/views.tsx'
import { listDeadlineChanges, listDeadlinesOfThing } from '../store.ts'
import { ThingDeadlines } from '../thing-views.tsx'

/** Changes of a last day that the page of its thing explains. */
const SECTION_CHANGES_MAX = 10

/** The record of an organisation or a place on its page; nothing while it has no deadlines. */
async function loadSummary(
  ctx: Context,
  filter: RecordFilter,
  language: Language,
): Promise<SectionContent | undefined> {
  const counts = await countDeadlines(ctx.db, filter, ctx.today())
  if (dueTotalOf(counts) + counts.open === 0) return undefined
  return {
    title: recordMessages.section[language],
    href: `/${language}${recordPath(filter)}`,
    content: RecordSummary({ language, counts }),
    aside: true,
  }
}

export const sections: PageSections = {
  organisation: {
    order: 60,
    cacheTags: ['deadline'],
    render: (ctx, organisation, language) => loadSummary(ctx, { organisation }, language),
  },
  territory: {
    order: 60,
    cacheTags: ['deadline'],
    render: (ctx, territory, language) => loadSummary(ctx, { territory }, language),
  },
}

/**
 * The deadlines of a thing on its page, with the reasons why a last day has changed; undefined when it has none. For
 * slices whose page shows no sections of others.
 * @param slice the kinds of this slice are shown
 */
export async function renderThingDeadlines(
  ctx: Context,
  slice: string,
  thing: string,
  language: Language,
): Promise<SectionContent | undefined> {
  const kinds = declaredKinds(ctx, 'deadlines')
  const names = [...kinds.keys()].filter((name) => name.startsWith(`${slice}.`))
  const found = await listDeadlinesOfThing(ctx.db, names, thing)
  if (found.length === 0) return undefined
  const items = await Promise.all(
    found.map(async (deadline) => ({
      deadline,
      label: kinds.get(deadline.kind)?.label ?? messages.title,
      term: deadline.rule ? lawTerms.get(deadline.rule) : undefined,
      changes: await listDeadlineChanges(ctx.db, deadline.id, SECTION_CHANGES_MAX),
    })),
  )
  return {
    title: messages.title[language],
    content: ThingDeadlines({ language, items, clock: { today: ctx.today(), calendar: workCalendar } }),
    aside: true,
  }
}

/** The same as a section of the slice that owns the page, for its manifest. */
export const thingDeadlines = <Thing extends { readonly id: string }>(
  slice: string,
  order: number,
): PageSection<Thing> => ({
  order,
  cacheTags: ['deadline'],
  render: (ctx, { id }, language) => renderThingDeadlines(ctx, slice, id, language),
})
