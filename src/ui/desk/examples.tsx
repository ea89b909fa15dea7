import type { Language } from '#domain/base/text.ts'
import { uiMessages } from '#ui/messages.ts'
import type { Examples } from '#ui/types.ts'
import { DeskBar } from './desk.tsx'
import { Tasks } from './tasks.tsx'

const sections = [
  { path: '/desk/news', label: uiMessages.news },
  { path: '/desk/meetings', label: uiMessages.meetings },
]
const task = {
  kk: { title: 'Бюджет жобасын талқылау', why: 'Жиындар · Қорытындысын жариялау', term: 'кеше' },
  ru: { title: 'Обсуждение проекта бюджета', why: 'Встречи · Опубликовать итоги', term: 'вчера' },
  en: { title: 'Discussion of the draft budget', why: 'Meetings · Publish the outcome', term: 'yesterday' },
}
const items = (language: Language) => {
  const { title, why, term } = task[language]
  const href = `/${language}/desk/meetings`
  return [
    { href, title, why, term: <span class="late">{term}</span> },
    { href, title, why },
  ]
}

export const examples: Examples = {
  'the ways through the desk': (language) => (
    <DeskBar language={language} sections={sections} at="/desk/meetings" />
  ),
  'what waits': (language) => <Tasks items={items(language)} />,
}
