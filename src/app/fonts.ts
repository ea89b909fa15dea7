import { here } from './here.ts'

/** Where the fonts of printed papers are. */
export const fontsFolder = here('src/platform/documents/fonts')
