import type { Language } from '#domain/base/text.ts'
import type { Examples } from '#ui/types.ts'
import { type DocumentItem, Documents } from './documents.tsx'

export const sampleDocuments = (language: Language): readonly DocumentItem[] => [
  {
    title: {
      kk: '2026 жылғы аудандық бюджеттің жобасы',
      ru: 'Проект районного бюджета на 2026 год',
      en: 'Draft of the district budget for 2026',
    }[language],
    href: '/files/budget.pdf',
    format: 'PDF',
    bytes: 1_412_000,
  },
  {
    title: { kk: 'Түсіндірме жазба', ru: 'Пояснительная записка', en: 'Explanatory note' }[language],
    href: '/files/note.docx',
    format: 'DOCX',
    bytes: 48_300,
    lang: language === 'kk' ? 'ru' : 'kk',
  },
]

export const examples: Examples = {
  'two papers': (language) => <Documents language={language} items={sampleDocuments(language)} />,
}
