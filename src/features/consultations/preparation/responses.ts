import type { Context } from '#platform/context.ts'
import { notFound } from '#platform/http/index.ts'
import { listAcceptedComments } from '../text/cause-store.ts'
import type { PreparedConsultation } from './model.ts'

/** The language of a text in a path. Throws not found for any other. */
export function getSourceLanguage(text: string | undefined): 'kk' | 'ru' {
  if (text !== 'kk' && text !== 'ru') throw notFound()
  return text
}

/** Characters of an accepted comment beside the change that it may have caused. */
const QUOTED_MAX = 200

/** Accepted comments by the anchor of the change at which they stand. */
export async function loadAcceptedWordings(
  ctx: Context,
  current: PreparedConsultation['current'],
  changes: PreparedConsultation['changes'],
): Promise<ReadonlyMap<string, readonly { readonly number: number; readonly words: string }[]>> {
  const comments = current && changes.length > 0 ? await listAcceptedComments(ctx.db, current.id) : []
  const changed = new Map(changes.map(({ old, anchor }) => [old || anchor, anchor]))
  const accepted = comments.flatMap(({ number, anchor: standsAt, body, wording }) => {
    const anchor = changed.get(standsAt)
    return anchor ? [{ anchor, number, words: (wording ?? body).slice(0, QUOTED_MAX) }] : []
  })
  return Map.groupBy(accepted, ({ anchor }) => anchor)
}
