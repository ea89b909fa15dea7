import { officialText } from '#domain/base/form.ts'
import type { CheckedContent, FoundDraft } from '#features/drafts/index.ts'
import type { Context } from '#platform/context.ts'
import { type Introduction, type IntroductionDraft, problemsIn } from './model.ts'
import { listOwnProgrammes } from './store.ts'

/** All that is missing of an introduction that would be published or corrected. */
export async function checkIntroduction(
  { db }: Pick<Context, 'db'>,
  { id, organisation, content }: FoundDraft<IntroductionDraft>,
): Promise<CheckedContent<Introduction>> {
  const own = (await listOwnProgrammes(db, organisation)).find(({ slug }) => slug === content.programme)
  const problems = problemsIn(id, content, own)
  if (!own || Object.keys(problems).length > 0) return { ok: false, problems }
  return { ok: true, value: { programme: own, body: officialText(content.body) } }
}
