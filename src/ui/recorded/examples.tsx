import type { Examples } from '#ui/types.ts'
import { Recorded } from './recorded.tsx'

const at = new Date('2026-11-23T05:11:19Z')

export const examples: Examples = {
  recorded: (language) => <Recorded language={language} zone="Asia/Almaty" entry={{ number: 1204, at }} />,
  'being recorded': (language) => (
    <Recorded language={language} zone="Asia/Almaty" entry={{ number: undefined, at }} />
  ),
}
