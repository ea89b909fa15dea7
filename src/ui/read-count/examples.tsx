import type { Examples } from '#ui/types.ts'
import { ReadCount } from './read-count.tsx'

export const examples: Examples = {
  many: (language) => <ReadCount language={language} count={2166} />,
  one: (language) => <ReadCount language={language} count={1} />,
}
