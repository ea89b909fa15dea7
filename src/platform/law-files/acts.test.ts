import { describe, expect, test } from 'vitest'
import { openLawFile } from './index.ts'
import { forms } from './testing/act-forms.ts'
import { compareMarkings, markingOf, readActs } from './testing/acts.ts'

// Real decisions, marked by hand by somebody who had not seen the recognition; `bench/law-files.ts` prints the figures.
const acts = readActs(new URL('../../../data/law/acts/', import.meta.url))

describe.each(Object.entries(forms))('real acts as %s', (_, make) => {
  test.each(acts.map((act) => [`${act.name} ${act.language}`, act] as const))(
    '%s: every provision is found, with its kind, number, depth and beginning',
    async (_name, act) => {
      const made = make(act.source)
      const opened = await openLawFile(typeof made === 'string' ? Buffer.from(made) : made, act.language)
      if (!opened.ok) throw new Error(opened.refusal)
      const { missed, wrong } = compareMarkings(act.marking, markingOf(opened.value.recognition.document))
      expect({ missed, wrong }).toEqual({ missed: [], wrong: [] })
    },
  )
})

test('a comparison that finds everything right would prove nothing', () => {
  const [act] = acts
  const [first, ...rest] = act?.marking ?? []
  if (!first) throw new Error('no act')
  expect(compareMarkings([first, ...rest], rest).missed).toEqual([first])
  expect(compareMarkings([first], [{ ...first, depth: 3 }]).wrong).toHaveLength(1)
})
