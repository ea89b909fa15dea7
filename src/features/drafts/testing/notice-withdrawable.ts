import { closeDraft, type FoundDraft } from '#features/drafts/index.ts'
import type { WithdrawableKind } from '#features/withdrawals/index.ts'
import type { Permission } from '#platform/identity/index.ts'
import { findDraft } from '../store.ts'

/** How notices are withdrawn. `shown`: what their readers see, by the ids of their drafts. */
export const noticeWithdrawable = (
  permission: Permission,
  draftsPath: string,
  shown: Map<string, { readonly title: string }>,
): WithdrawableKind => {
  const find: WithdrawableKind['find'] = async ({ db }, key) => {
    const id = ('id' in key ? key.id : '') as FoundDraft<unknown>['id']
    const notice = shown.get(id)
    const draft = notice && (await findDraft(db, 'notices', id))
    if (!draft) return undefined
    const { organisation, publisher } = draft
    return {
      id,
      slug: `n-${id}`,
      title: { kk: notice.title, ru: notice.title },
      territory: publisher.code,
      subject: { organisation, territory: { first: publisher.first, last: publisher.last } },
    }
  }
  return {
    kind: 'notices.notice',
    label: { kk: 'Notice', ru: 'Notice', en: 'Notice' },
    act: 'notices.withdrawn',
    permission,
    path: ({ slug }) => `/notices/${slug}`,
    deskPath: ({ id }) => `${draftsPath}/${id}`,
    find,
    // Notices are in the memory of one test, where nobody else changes them.
    lock: find,
    withdraw: async (inside, { id }) => {
      shown.delete(id)
      await closeDraft(inside, id)
    },
  }
}
