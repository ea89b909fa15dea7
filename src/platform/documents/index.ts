import { packagePath } from '#platform/package-path.ts'

export { writeDocx } from './docx.ts'
export type { Block, Paper, Written } from './model.ts'
export { writePdf } from './pdf.ts'

/** Where the fonts of printed documents are. */
export const fontsFolder = packagePath('src/platform/documents/fonts')
