import type { Label } from '#domain/base/text.ts'
import type { Personal } from '#platform/feature.ts'
import type { VersionOrigin } from './model.ts'
import { forgetAuthor, listVersionsOfAuthor } from './store.ts'

/**
 * What is kept about who saved which version of a kind of drafts, for the manifest of its slice. It is kept for
 * colleagues; the texts belong to the body and stay without the name.
 */
export const draftPersonalData = ({ kind }: { readonly kind: string }, label: Label): Personal => ({
  label,
  words: {
    draft: { kk: 'Жоба нөмірі', ru: 'Номер черновика', en: 'Number of the draft' },
    version: { kk: 'Нұсқа', ru: 'Версия', en: 'Version' },
    savedAt: { kk: 'Сақталған уақыты', ru: 'Когда сохранена', en: 'Saved' },
    kind: { kk: 'Қалай сақталған', ru: 'Как сохранена', en: 'How it was saved' },
  },
  values: {
    kind: {
      saved: { kk: 'өзіңіз сақтадыңыз', ru: 'сохранили вы', en: 'saved by you' },
      auto: { kk: 'өздігінен', ru: 'автоматически', en: 'by itself' },
      restored: { kk: 'ескі нұсқа қайтарылды', ru: 'возвращена прежняя версия', en: 'an older one restored' },
      copied: { kk: 'көшірмеден басталды', ru: 'начата с копии', en: 'begun as a copy' },
      imported: { kk: 'жарияланды', ru: 'опубликована', en: 'published' },
    } satisfies Readonly<Record<VersionOrigin, Label>>,
  },
  collect: async ({ db }, account) =>
    (await listVersionsOfAuthor(db, kind, account)).map(({ draft, number, at, origin }) => ({
      draft,
      version: number,
      savedAt: at.toISOString(),
      kind: origin,
    })),
  forget: ({ db }, account) => forgetAuthor(db, kind, account),
})
