import { uiMessages } from '#ui/messages.ts'
import type { Examples } from '#ui/types.ts'
import { SearchBox } from './search-box.tsx'

const help = {
  kk: 'Ауыл, аудан немесе қала. Қате терілсе де табылады.',
  ru: 'Село, район или город. Найдётся и с опечаткой.',
  en: 'Village, district or town. A typing error does no harm.',
}

export const examples: Examples = {
  empty: (language) => (
    <SearchBox
      language={language}
      action={`/${language}/territories/search`}
      name="q1"
      label={uiMessages.findPlace[language]}
      help={help[language]}
    />
  ),
  'with a query': (language) => (
    <SearchBox
      language={language}
      action={`/${language}/territories/search`}
      name="q2"
      label={uiMessages.findPlace[language]}
      value="Кокшетау"
    />
  ),
}
