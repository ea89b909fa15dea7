import type { Context } from '#platform/context.ts'
import { type Frame, page } from '#platform/http/index.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { renderMarkdown } from '#platform/markdown/index.ts'
import { renderSections } from '#platform/page-sections.ts'
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
