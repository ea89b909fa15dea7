import { Select } from '#ui/form/choice.tsx'
import type { Examples } from '#ui/types.ts'
import { Filters } from './filters.tsx'

const texts = {
  topic: { kk: 'Тақырып', ru: 'Тема', en: 'Topic' },
  any: { kk: 'Барлығы', ru: 'Все', en: 'All' },
  school: { kk: 'Мектеп', ru: 'Школа', en: 'School' },
} as const

export const examples: Examples = {
  'nothing chosen': (language) => (
    <Filters language={language} action={`/${language}/news`}>
      <Select
        language={language}
        name="topic-a"
        label={texts.topic[language]}
        options={[{ value: '', label: texts.any[language] }]}
      />
    </Filters>
  ),
  'a topic chosen': (language) => (
    <Filters
      language={language}
      action={`/${language}/news`}
      applied={[
        { text: `${texts.topic[language]}: ${texts.school[language]}`, removeHref: `/${language}/news` },
      ]}
      resetHref={`/${language}/news`}
    >
      <Select
        language={language}
        name="topic-b"
        label={texts.topic[language]}
        value="school"
        options={[
          { value: '', label: texts.any[language] },
          { value: 'school', label: texts.school[language] },
        ]}
      />
    </Filters>
  ),
}
