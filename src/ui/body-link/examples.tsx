import { sampleBody } from '#ui/samples/samples.ts'
import type { Examples } from '#ui/types.ts'
import { BodyLink } from './body-link.tsx'

export const examples: Examples = {
  'with its kind': (language) => <BodyLink {...sampleBody(language)} />,
  'without a page': (language) => <BodyLink name={sampleBody(language).name} />,
}
