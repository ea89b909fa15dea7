import type { Language } from '#domain/base/text.ts'
import { sampleZone } from '#ui/samples/samples.ts'
import type { Examples } from '#ui/types.ts'
import { type ChangeItem, Changes } from './changes.tsx'

export const sampleChanges = (language: Language): readonly ChangeItem[] => [
  {
    at: '2019-11-24T10:20:00+06:00',
    what: { kk: 'Уақыты', ru: 'Время', en: 'Time' }[language],
    before: {
      kk: '2019 ж. 28 қараша, бейсенбі, 15:00',
      ru: 'четверг, 28 ноября 2019, 15:00',
      en: 'Thursday, 28 November 2019, 15:00',
    }[language],
    after: {
      kk: '2019 ж. 3 желтоқсан, сейсенбі, 15:00',
      ru: 'вторник, 3 декабря 2019, 15:00',
      en: 'Tuesday, 3 December 2019, 15:00',
    }[language],
    reason: {
      kk: 'бюджет жобасы кеш жарияланды, оқып шығуға уақыт керек',
      ru: 'проект бюджета опубликован позже, нужно время его прочитать',
      en: 'the draft budget was published late, people need time to read it',
    }[language],
  },
]

export const examples: Examples = {
  'moved, with the reason': (language) => (
    <Changes language={language} zone={sampleZone} changes={sampleChanges(language)} />
  ),
  'only what is new': (language) => (
    <Changes
      language={language}
      zone={sampleZone}
      changes={[
        {
          at: '2019-11-24T10:20:00+06:00',
          what: { kk: 'Құжаттар', ru: 'Документы', en: 'Documents' }[language],
          after: { kk: 'бюджет жобасы', ru: 'проект бюджета', en: 'draft budget' }[language],
        },
      ]}
    />
  ),
}
