import type { Context } from '#platform/context.ts'
import { type Frame, notFound, page } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { renderMarkdown } from '#platform/markdown/index.ts'
import { renderSections } from '#platform/page-sections.ts'
import { findProgramme } from '../store.ts'
import { ProgrammePage, type ProgrammePageProps } from './programme-views.tsx'
import type { loadProgramme } from './queries.ts'

/** The page of a programme. `preview`: of an introduction that is not published. */
export async function programmePage(
  ctx: Context,
  frame: Frame,
  found: NonNullable<Awaited<ReturnType<typeof loadProgramme>>>,
  preview?: ProgrammePageProps['preview'],
) {
  const { language } = frame
  const { presentation, territories, introduction } = found.programme
  const shown = introduction?.[language] ? language : 'ru'
  return page(
    ProgrammePage({
      frame,
      ...found,
      introduction: introduction && {
        html: renderMarkdown(introduction[shown] ?? ''),
        lang: shown === language ? undefined : shown,
      },
      sections: await renderSections(ctx, 'programme', found.programme, language),
      zone: zoneOfTerritory(presentation?.territory ?? territories[0]?.code ?? ''),
      zoneOf: zoneOfTerritory,
      now: ctx.now(),
      today: ctx.today(),
      ...(preview ? { preview } : {}),
    }),
  )
}

/** Cache tags of a programme's pages; its parts change with its row. */
export const CACHE_TAGS = [
  'programme',
  'programme_introduction',
  'event_feedback',
  'meeting',
  'organisation',
  'person',
  'territory',
] as const
/** A programme; 404 for any other address. */
export async function getProgramme(ctx: Context, slug: string | undefined) {
  const programme = await findProgramme(ctx.db, slug ?? '')
  if (!programme) throw notFound()
  return programme
}
