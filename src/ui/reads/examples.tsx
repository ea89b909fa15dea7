import type { Examples } from '#ui/types.ts'
import { Reads } from './reads.tsx'

export const examples: Examples = {
  many: (language) => <Reads language={language} count={2166} />,
  one: (language) => <Reads language={language} count={1} />,
}
