import type { Examples } from '#ui/types.ts'
import { Status } from './status.tsx'

export const examples: Examples = {
  announced: (language) => <Status language={language} status="announced" />,
  moved: (language) => <Status language={language} status="moved" />,
  cancelled: (language) => <Status language={language} status="cancelled" />,
  held: (language) => <Status language={language} status="held" />,
}
