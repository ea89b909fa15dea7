import type { Examples } from '#ui/types.ts'
import { BeforeAndAfter, Conflict, Difference, VersionList } from './versions.tsx'

const zone = 'Asia/Almaty'
const what = { kk: 'Сақталды', ru: 'Сохранено', en: 'Saved' } as const
const label = { kk: 'Тақырыбы', ru: 'Заголовок', en: 'Title' } as const
const who = { kk: 'Редактор', ru: 'Редактор', en: 'Editor' } as const

export const examples: Examples = {
  'a difference': (language) => (
    <Difference
      language={language}
      lang="ru"
      edits={[
        { op: 'same', text: 'В селе открыли ' },
        { op: 'removed', text: 'школу' },
        { op: 'added', text: 'новую школу' },
        { op: 'same', text: ' на 300 мест' },
      ]}
    />
  ),
  'a list of versions': (language) => (
    <VersionList
      language={language}
      zone={zone}
      versions={[
        { number: 4, at: '2026-11-20T05:10:00Z', who: who[language], what: what[language], href: '#v4' },
        { number: 2, at: '2026-11-20T04:40:00Z', who: who[language], what: what[language], href: '#v2' },
      ]}
    />
  ),
  'two people, one text': (language) => (
    <Conflict
      language={language}
      name="v-title-kk"
      label={label[language]}
      textLanguage="kk"
      theirs="Ауылда жаңа мектеп ашылды"
      yours="Ауылда 300 орындық мектеп ашылды"
    />
  ),
  'a value that changed': (language) => <BeforeAndAfter language={language} before="A" after="B" />,
}
