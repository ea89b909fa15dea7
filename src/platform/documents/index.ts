export { writeDocx } from './docx.ts'
export type { Block, Paper, Written } from './model.ts'
export { writePdf } from './pdf.ts'
