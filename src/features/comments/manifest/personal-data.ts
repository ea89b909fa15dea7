import type { Id } from '#domain/base/id.ts'
import { accept } from '#domain/base/result.ts'
import { listUnconfirmedThings } from '#features/accounts/index.ts'
import { eraseContent } from '#platform/journal/index.ts'
import { declaredKinds, getDeclaredKind } from '#platform/kinds.ts'
import { definePersonalData, notShown } from '#platform/personal-data.ts'
import { defineTransition } from '#platform/transition.ts'
import { findJoinedThings } from '../joining/kinds.ts'
import { findTargets } from '../kinds.ts'
import { anchorKey, targetKey } from '../model.ts'
import { describeAnchors } from '../queries.ts'
import { anchorContent, commentAct, targetContent } from './journal-source.ts'
import { personalDataMessages, personalValues } from './personal-data-messages.ts'
import { eraseCommentAuthor, listOwnCommentsAndJoins } from './personal-data-store.ts'

/** Removes the name of an author; the entries of their published texts are recorded anew without it. */
const makeNameless = defineTransition({
  load: async (_, account: Id<'account'>) => accept(account),
  allow: 'anyone',
  rule: () => accept(null),
  write: async (inside, { input: account }) => {
    const things = await listUnconfirmedThings(inside.db, account)
    const unconfirmed = things.flatMap(({ purpose, thing }) => (purpose.endsWith('.comment') ? [thing] : []))
    const published = await eraseCommentAuthor(inside.db, account, unconfirmed)
    for (const { id } of published) await eraseContent(inside.db, id)
    return published
  },
  audit: 'none',
  journal: async (inside, _, published) => {
    const targets = await findTargets(inside, published)
    return published.flatMap(
      ({ type, id, targetKind, targetId, anchor, version, number, kind, ...words }) => {
        const target = targets.get(targetKey({ targetKind, targetId }))
        if (!target) return []
        const { language, body, wording } = words
        const owner = getDeclaredKind(inside, 'commentTargets', targetKind)
        return commentAct('nameless', id, target, {
          of: type,
          ...targetContent(owner, target),
          ...(type === 'comment'
            ? { number, kind, version, ...anchorContent(owner, anchor), language, body, wording }
            : { comment: number, language, body }),
        })
      },
    )
  },
  notify: 'nobody',
})

/** The personal data of this slice. Published text stays, because others answered it; the name is removed. */
export const personalData = definePersonalData({
  label: { kk: 'Пікірлер', ru: 'Мнения', en: 'Comments' },
  fieldLabels: personalDataMessages,
  valueLabels: (features) => ({
    ...personalValues,
    what: {
      ...personalValues.what,
      ...Object.fromEntries(
        [...declaredKinds({ features }, 'joinables')].map(([kind, { label }]) => [`join-${kind}`, label]),
      ),
    },
  }),
  columns: {
    comment: {
      id: notShown('the number of the row'),
      number: 'number',
      target_kind: notShown('seen from the title of the target'),
      target_id: 'target',
      kind: 'kind',
      version_id: 'place',
      anchor: 'place',
      place: notShown('where the comment stands in the newest version, public beside it'),
      gone: notShown('whether that place still exists, public beside the comment'),
      language: 'language',
      body: 'body',
      wording: 'wording',
      wording_language: notShown('seen from the wording'),
      account_id: notShown('the person'),
      author_name: 'name',
      state: 'state',
      hidden_rule: notShown('the decision is among the reports and appeals of the person'),
      hidden_reason: notShown('the decision is among the reports and appeals of the person'),
      hidden_at: notShown('the decision is among the reports and appeals of the person'),
      search_key: notShown('computed from the text'),
      digest: notShown('computed from the text'),
      joins: notShown('what others did, public beside the comment'),
      written_at: 'at',
      published_at: notShown('public beside the comment'),
      verdict: notShown('the answer of the organisation, public beside the comment'),
      answered_at: notShown('the answer of the organisation, public beside the comment'),
    },
    joining: {
      id: notShown('the number of the row'),
      target_kind: 'what',
      target_id: 'target',
      account_id: notShown('the person'),
      joined_at: 'at',
    },
    reply: {
      id: notShown('the number of the row'),
      comment_id: 'number',
      language: 'language',
      body: 'body',
      account_id: notShown('the person'),
      author_name: 'name',
      organisation_id: notShown('for which an official replied, public beside the reply'),
      state: 'state',
      hidden_rule: notShown('the decision is among the reports and appeals of the person'),
      hidden_reason: notShown('the decision is among the reports and appeals of the person'),
      hidden_at: notShown('the decision is among the reports and appeals of the person'),
      digest: notShown('computed from the text'),
      written_at: 'at',
    },
    answer: notShown(
      'what an organisation answered; who wrote it for the organisation is in the audit record',
    ),
  },
  listRecords: async (ctx, account) => {
    const written = await listOwnCommentsAndJoins(ctx.db, account)
    const onComments = written.filter(({ number }) => number !== null)
    const [targets, anchors, joined] = await Promise.all([
      findTargets(ctx, onComments),
      describeAnchors(ctx, onComments),
      findJoinedThings(ctx, written),
    ])
    return written.map((item) => {
      const { what, versionId, anchor, number, kind, language, body, wording, name, state, at } = item
      const place =
        anchors.get(anchorKey({ version: versionId, anchor, wordingLanguage: null }))?.name ?? null
      const target = (targets.get(targetKey(item)) ?? joined.get(targetKey(item)))?.title ?? null
      return { what, target, number, place, kind, language, body, wording, name, state, at }
    })
  },
  erase: async (inside, account) => {
    await makeNameless(inside, account)
  },
  retained: {
    kk: 'Жарияланған пікірлер мен қосылулардың саны қалады, бірақ атыңызсыз: оларға жауап берілген, шешім соларға сүйенген.',
    ru: 'Опубликованные мнения и число присоединившихся остаются без вашего имени: на них ответили, на них опирались решения.',
    en: 'Published comments and the number of those who joined remain without your name: they were answered, and decisions rely on them.',
  },
})
