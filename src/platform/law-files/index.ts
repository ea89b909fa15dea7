export { readAkn } from './akn/read-akn.ts'
export { type AknAbout, writeAkn } from './akn/write-akn.ts'
export { readHtml } from './html/read-html.ts'
export { writeHtml, writeHtmlPage } from './html/write-html.ts'
export {
  blocksIn,
  type LawFile,
  type OpenedLawFile,
  openLawFile,
  PARAGRAPHS_MAX,
  readLawFile,
} from './open.ts'
export { type LawFileRefusal, lawFileMessages } from './refusals.ts'
