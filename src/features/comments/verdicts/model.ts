import type { CommentKind } from '#domain/comment/index.ts'
import { similarity } from '#domain/kazakh/index.ts'
import type { StoredComment } from '../model.ts'

/** Comments that one answer may cover. */
export const ANSWERED_TOGETHER_MAX = 50
/** The highest number of an answer: how often one may be corrected. */
export const ANSWER_NUMBER_MAX = 1000
/** Characters of the title under which an answer is kept as a template. */
export const TEMPLATE_TITLE_MAX = 200
/** Templates that an organisation chooses from. */
export const TEMPLATES_MAX = 50
/** Comments on a page of the queue. */
export const QUEUE_PAGE_SIZE = 50
/** Above this share of common trigrams two comments count as alike. */
const GROUPED_SIMILARITY = 0.55

/** A comment that waits for its answer. */
export type WaitingComment = {
  readonly number: number
  /** The anchor at which it stands now; `anchor` is the one at which it was made. */
  readonly currentAnchor: string
  readonly versionId: string | null
  readonly anchor: string
  /** The normalised text, for comparing comments. */
  readonly searchKey: string
  readonly kind: CommentKind
  readonly body: string
  readonly wording: string | null
  readonly joins: number
  readonly language: StoredComment['language']
}

/** Comments that can be answered together: at one anchor and alike. */
export type CommentGroup<Waiting> = { readonly currentAnchor: string; readonly items: readonly Waiting[] }

/** Groups similar comments at one anchor, keeping their order. */
export function groupSimilarComments<Waiting extends Pick<WaitingComment, 'currentAnchor' | 'searchKey'>>(
  items: readonly Waiting[],
): readonly CommentGroup<Waiting>[] {
  const groups: { currentAnchor: string; key: string; items: Waiting[] }[] = []
  for (const item of items) {
    const group = groups.find(
      ({ currentAnchor, key, items }) =>
        currentAnchor === item.currentAnchor &&
        items.length < ANSWERED_TOGETHER_MAX &&
        similarity(key, item.searchKey) >= GROUPED_SIMILARITY,
    )
    if (group) group.items.push(item)
    else groups.push({ currentAnchor: item.currentAnchor, key: item.searchKey, items: [item] })
  }
  return groups
}
