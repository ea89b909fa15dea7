import type { Examples } from '#ui/types.ts'
import { Ornament } from './ornament.tsx'

const codes = '10 11 15 19 23 27 31 33 35 39 43 47 55 59 61 62 63 71 75 79'.split(' ')

export const examples: Examples = {
  'of each region': () => codes.map((code) => <Ornament kato={code} id={`oiu-${code}`} />),
}
