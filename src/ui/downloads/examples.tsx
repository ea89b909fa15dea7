import type { Examples } from '#ui/types.ts'
import { Downloads } from './downloads.tsx'

const what = { kk: 'Барлық мерзім', ru: 'Все сроки', en: 'All deadlines' } as const

export const examples: Examples = {
  'the list of a page': (language) => <Downloads language={language} path="/meetings/list" />,
  'one of several, filtered': (language) => (
    <Downloads language={language} path="/deadlines/list" query="?month=2026-11" what={what[language]} />
  ),
}
