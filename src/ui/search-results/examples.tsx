import type { Language } from '#domain/base/text.ts'
import type { Piece } from '#domain/search/index.ts'
import type { Examples } from '#ui/types.ts'
import { SearchResults } from './search-results.tsx'

const marked = (text: string): readonly Piece[] =>
  text.split('*').map((piece, n) => ({ text: piece, marked: n % 2 === 1 }))

const samples = {
  kk: {
    kind: 'Жаңалықтар',
    title: 'Гагарин көшесіндегі *саябақ*: тұрғындар нені таңдады',
    snippet: '… тұрғындар *саябақты* көгалдандыруды және жарық орнатуды сұрады …',
    inside: '3-тармақ',
  },
  ru: {
    kind: 'Новости',
    title: '*Сквер* на улице Гагарина: что выбрали жители',
    snippet: '… жители попросили озеленить *сквер* и поставить освещение …',
    inside: 'Пункт 3',
  },
  en: {
    kind: 'News',
    title: 'The *square* in Gagarin Street: what residents chose',
    snippet: '… residents asked for trees and lights in the *square* …',
    inside: 'Point 3',
  },
} satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>

export const examples: Examples = {
  'words in context': (language) => {
    const { kind, title, snippet } = samples[language]
    return (
      <SearchResults
        items={[{ href: '#', title: marked(title), snippet: marked(snippet), facts: [kind, '2026'] }]}
      />
    )
  },
  'a provision': (language) => {
    const { kind, title, snippet, inside } = samples[language]
    return (
      <SearchResults
        items={[
          {
            href: '#',
            inside: { href: '#', text: inside },
            title: marked(title),
            snippet: marked(snippet),
            facts: [kind],
          },
        ]}
      />
    )
  },
}
