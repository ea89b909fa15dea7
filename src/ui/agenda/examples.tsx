import { sampleAgenda } from '#ui/samples/people.ts'
import { sampleZone } from '#ui/samples/samples.ts'
import type { Examples } from '#ui/types.ts'
import { Agenda } from './agenda.tsx'

export const examples: Examples = {
  'with hours': (language) => <Agenda language={language} zone={sampleZone} items={sampleAgenda(language)} />,
  'without hours': (language) => (
    <Agenda
      language={language}
      zone={sampleZone}
      items={sampleAgenda(language).map(({ title, text }) => ({ title, text }))}
    />
  ),
}
