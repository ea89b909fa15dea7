import { examplePeople } from '#ui/samples/people.ts'
import type { Examples } from '#ui/types.ts'
import { Speakers } from './person.tsx'

export const examples: Examples = {
  speakers: (language) => <Speakers people={examplePeople(language)} />,
  'with a role': (language) => (
    <Speakers
      people={examplePeople(language)
        .slice(0, 1)
        .map((person) => ({
          ...person,
          role: { kk: 'жиынды жүргізеді', ru: 'ведёт встречу', en: 'chairs the meeting' }[language],
        }))}
    />
  ),
}
