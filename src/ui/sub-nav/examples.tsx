import type { Language } from '#domain/base/text.ts'
import { uiMessages } from '#ui/messages.ts'
import { kostanay } from '#ui/samples/samples.ts'
import type { Examples } from '#ui/types.ts'
import { SubNav, type SubNavItem } from './sub-nav.tsx'

export const sampleSides = (language: Language): readonly SubNavItem[] => [
  {
    href: `/${language}/territories/390000000`,
    text: { kk: 'Шолу', ru: 'Обзор', en: 'Overview' }[language],
    current: true,
  },
  {
    href: `/${language}/territories/390000000/news`,
    text: uiMessages.news[language],
    count: language === 'en' ? '1,214' : '1 214',
  },
  { href: `/${language}/territories/390000000/meetings`, text: uiMessages.meetings[language], count: '18' },
]

export const examples: Examples = {
  'sides of a territory': (language) => (
    <SubNav label={kostanay(language).text} items={sampleSides(language)} />
  ),
}
