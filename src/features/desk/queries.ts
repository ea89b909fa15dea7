import type { Language } from '#domain/base/text.ts'
import type { Context } from '#platform/context.ts'
import type { DeskSection } from '#platform/feature.ts'
import { type Actor, may } from '#platform/identity/index.ts'
import { type SectionResults, sortTasks, type WaitingTask, type WorkQueue } from './model.ts'

/** Tasks of one section on the first page; the section itself lists the rest. */
const TASKS_MAX = 20
/** Search results of one section; a more specific search finds the others. */
const HITS_MAX = 10

/** The sections of the desk that a person may see; each queries its own tables. */
export const sectionsFor = ({ features }: Context, actor: Actor): readonly DeskSection[] =>
  features.flatMap(({ desk }) => (desk && may(actor, desk.allow) ? [desk] : []))

/** The tasks of a person over all sections that they may see; each section is queried once. */
export async function loadWorkQueue(ctx: Context, actor: Actor, language: Language): Promise<WorkQueue> {
  const found = sectionsFor(ctx, actor).map(async ({ label, waiting }): Promise<WaitingTask[]> => {
    const tasks = (await waiting?.(ctx, actor, language, TASKS_MAX)) ?? []
    return tasks.map((task) => ({ ...task, section: label }))
  })
  return sortTasks((await Promise.all(found)).flat(), ctx.now())
}

/** Searches every section that the person may see; sections without results are left out. */
export async function searchDesk(
  ctx: Context,
  actor: Actor,
  words: string,
  language: Language,
): Promise<readonly SectionResults[]> {
  const found = sectionsFor(ctx, actor).map(async ({ label, search: find }): Promise<SectionResults[]> => {
    const hits = (await find?.(ctx, actor, words, language, HITS_MAX + 1)) ?? []
    return hits.length === 0
      ? []
      : [{ section: label, hits: hits.slice(0, HITS_MAX), more: hits.length > HITS_MAX }]
  })
  return (await Promise.all(found)).flat()
}
