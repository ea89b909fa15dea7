import type { Label } from '#domain/base/text.ts'
import { definePersonalData, notShown } from '#platform/personal-data.ts'
import type { VersionOrigin } from '../model.ts'
import { eraseDraftAuthor, listVersionsOfAuthor } from '../store.ts'

/** Who saved which version is kept for colleagues; the texts belong to the organisation and stay without the name. */
export const personalData = definePersonalData({
  label: {
    kk: 'Сіз сақтаған қаралама нұсқалары',
    ru: 'Версии черновиков, которые вы сохранили',
    en: 'Versions of drafts that you saved',
  },
  fieldLabels: {
    kind: { kk: 'Бөлім', ru: 'Раздел', en: 'Section' },
    draft: { kk: 'Қаралама нөмірі', ru: 'Номер черновика', en: 'Number of the draft' },
    version: { kk: 'Нұсқа', ru: 'Версия', en: 'Version' },
    savedAt: { kk: 'Сақталған уақыты', ru: 'Когда сохранена', en: 'Saved' },
    origin: { kk: 'Қалай сақталған', ru: 'Как сохранена', en: 'How it was saved' },
  },
  valueLabels: (features) => ({
    kind: Object.fromEntries(features.flatMap(({ name, desk }) => (desk ? [[name, desk.label]] : []))),
    origin: {
      saved: { kk: 'өзіңіз сақтадыңыз', ru: 'сохранили вы', en: 'saved by you' },
      auto: { kk: 'автоматты түрде', ru: 'автоматически', en: 'automatically' },
      restored: {
        kk: 'ескі нұсқа қайтарылды',
        ru: 'возвращена прежняя версия',
        en: 'an older version restored',
      },
      copied: { kk: 'көшірмеден басталды', ru: 'начата с копии', en: 'started from a copy' },
      imported: { kk: 'жарияланды', ru: 'опубликована', en: 'published' },
    } satisfies Readonly<Record<VersionOrigin, Label>>,
  }),
  columns: {
    draft: notShown('who saved it last is seen from its versions'),
    draft_version: {
      draft_id: 'draft',
      number: 'version',
      at: 'savedAt',
      account_id: notShown('the person'),
      origin: 'origin',
      sitting: notShown('the number of the form that was open'),
      from_version: notShown('the version that was changed'),
      content: notShown('the text of the organisation'),
    },
  },
  listRecords: async ({ db }, account) =>
    (await listVersionsOfAuthor(db, account)).map(({ number, at, ...row }) => ({
      ...row,
      version: number,
      savedAt: at.toISOString(),
    })),
  erase: ({ db }, account) => eraseDraftAuthor(db, account),
})
