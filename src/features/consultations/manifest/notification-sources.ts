import { addDays } from '#domain/base/local-date.ts'
import { type Label, type Language, languages, type Text, textIn } from '#domain/base/text.ts'
import { openPauseOf } from '#domain/schedule/index.ts'
import { PLACE_KIND } from '#domain/territory/index.ts'
import type { NotificationSource } from '#features/follows/index.ts'
import { ORGANISATION_KIND } from '#features/organisations/index.ts'
import { dayOf } from '#platform/context.ts'
import { zoneOfTerritory } from '#platform/jurisdiction.ts'
import { formatDayOfYear, instantOf } from '#ui/format/index.ts'
import { messages } from '../messages.ts'
import { CONSULTATION_KIND, consultationPath } from '../model.ts'
import { listNewlyAnnouncedConsultations, listOpenConsultations } from '../pages/store.ts'
import { pauseMessages } from '../pause-messages.ts'
import { reasonOf, type TermDates } from '../state-model.ts'
import {
  listConsultationChanges,
  listNewConsultationChanges,
  type NotifiedChange,
} from './notification-store.ts'

const changeNames: Readonly<Record<NotifiedChange, Label>> = {
  extended: { kk: 'Мерзімі ұзартылды', ru: 'Срок продлён', en: 'The deadline was extended' },
  paused: { kk: 'Тоқтатыла тұрды', ru: 'Приостановлено', en: 'It was paused' },
  resumed: { kk: 'Жалғасты', ru: 'Возобновлено', en: 'It was resumed' },
  version: {
    kk: 'Мәтіннің жаңа нұсқасы шықты',
    ru: 'Вышла новая версия текста',
    en: 'A new version of the text',
  },
  closed: { kk: 'Қорытындысы жарияланды', ru: 'Опубликован итог', en: 'The result was published' },
  decided: { kk: 'Шешім қабылданды', ru: 'Принято решение', en: 'A decision was taken' },
  'in-force': { kk: 'Күшіне енді', ru: 'Документ вступил в силу', en: 'It came into force' },
}

/** «Приостановлено: …», in all languages. */
const withReason = (name: Label, reason: Text | undefined): Label =>
  reason
    ? {
        kk: `${name.kk}: ${reason.kk}`,
        ru: `${name.ru}: ${reason.ru}`,
        en: `${name.en}: ${textIn(reason, 'en')}`,
      }
    : name

/** The last day for comments, or from when they are paused. */
function describeLastDay(dates: Pick<TermDates, 'closesOn' | 'pauses'>, language: Language): string {
  const pause = openPauseOf(dates)
  return pause
    ? pauseMessages.stepPaused[language](formatDayOfYear(language, pause.from))
    : `${messages.lastDay[language]}: ${formatDayOfYear(language, dates.closesOn)}`
}

/** Notifications of new consultations and their last days, to followers of their place and organisation. */
export const notificationSources: readonly NotificationSource[] = [
  {
    kind: 'consultations.announced',
    heading: messages.title,
    cacheTags: ['consultation'],
    listNew: async ({ db, now }, since) =>
      (await listNewlyAnnouncedConsultations(db, since, now(), dayOf(now()))).flatMap(
        ({ id, at, closesOn, territory, organisation }) =>
          at
            ? [
                {
                  id,
                  at,
                  before: instantOf(addDays(closesOn, 1), '00:00', zoneOfTerritory(territory)),
                  concerns: [
                    { kind: PLACE_KIND, id: territory },
                    { kind: ORGANISATION_KIND, id: organisation },
                    { kind: CONSULTATION_KIND, id },
                  ],
                },
              ]
            : [],
      ),
    find: async ({ db, now }, ids) =>
      (await listOpenConsultations(db, ids, dayOf(now()))).map(({ slug, title, label, ...dates }) => ({
        path: consultationPath({ slug }),
        title,
        line: Object.fromEntries(
          languages.map((language) => [language, `${describeLastDay(dates, language)}. ${label[language]}`]),
        ) as Record<Language, string>,
      })),
  },
  {
    kind: 'consultations.changed',
    heading: {
      kk: 'Талқылауларда не өзгерді',
      ru: 'Что изменилось в обсуждениях',
      en: 'Consultations: what changed',
    },
    cacheTags: ['consultation'],
    listNew: async ({ db, now }, since) =>
      (await listNewConsultationChanges(db, since, now())).map(({ id, at, consultation }) => ({
        id,
        at,
        concerns: [{ kind: CONSULTATION_KIND, id: consultation }],
      })),
    find: async ({ db }, ids) =>
      (await listConsultationChanges(db, ids)).map(({ slug, title, what, detail }) => ({
        path: consultationPath({ slug }),
        title,
        line: what === 'paused' ? withReason(changeNames[what], reasonOf(detail)) : changeNames[what],
      })),
  },
]
