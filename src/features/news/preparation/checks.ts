import type { CheckedContent, FoundDraft } from '#features/drafts/index.ts'
import type { Context } from '#platform/context.ts'
import { type NewsContent, type PublicContent, problemsIn, shownContent } from './model.ts'

export type NewsDraft = FoundDraft<NewsContent>

/** All texts that are missing of a draft that would be published or corrected. */
export function checkNewsItem(_: Context, { content }: NewsDraft): CheckedContent<PublicContent> {
  const problems = problemsIn(content)
  return Object.keys(problems).length > 0
    ? { ok: false, problems }
    : { ok: true, value: shownContent(content) }
}
