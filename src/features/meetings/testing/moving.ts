import type { TestSite } from '#app/testing.ts'

type Fields = Readonly<Record<string, string>>

/** Sends the form of a move: the meeting of the fixtures, except for what a test changes. */
export const moving = (site: TestSite) => (slug: string, changes: Fields, headers: Fields) =>
  site.post(
    `/ru/desk/meetings/${slug}/move`,
    {
      day: '2026-12-04',
      starts: '10:00',
      ends: '12:00',
      sequence: '0',
      'venue-kk': 'Мәжіліс залы',
      'venue-ru': 'Зал заседаний',
      'venue-en': 'Meeting room',
      'address-kk': 'Әл-Фараби даңғылы, 66',
      'address-ru': 'пр. Аль-Фараби, 66',
      'address-en': '66 Al-Farabi Avenue',
      ...changes,
    },
    headers,
  )
