import { Select } from '#ui/form/choice.tsx'
import type { Examples } from '#ui/types.ts'
import { Filters } from './filters.tsx'
import { RegionSelect } from './region-select.tsx'

const texts = {
  topic: { kk: 'Тақырып', ru: 'Тема', en: 'Topic' },
  any: { kk: 'Барлығы', ru: 'Все', en: 'All' },
  school: { kk: 'Мектеп', ru: 'Школа', en: 'School' },
  region: { kk: 'Павлодар', ru: 'Павлодарская', en: 'Pavlodar' },
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
  'a place below the regions': (language) => (
    <Filters language={language} action={`/${language}/open`}>
      <RegionSelect
        language={language}
        territory={{
          code: '551030000',
          slug: 'baianaul',
          label: { kk: 'Баянауыл ауылы', ru: 'село Баянаул', en: 'Bayanaul village' },
        }}
        regions={[{ value: '550000000', label: texts.region[language] }]}
      />
    </Filters>
  ),
}
