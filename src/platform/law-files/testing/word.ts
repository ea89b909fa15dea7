import { type ZipPart, zipOf } from '#platform/zip/testing/zip-of.ts'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const TYPES = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const TYPE = `${TYPES}.document.main+xml`
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

export type WordParts = {
  readonly body: string
  readonly numbering?: string
  readonly styles?: string
  readonly footnotes?: string
  readonly contentType?: string
  readonly more?: readonly ZipPart[]
}

/** A Word file out of the insides of its parts, written by hand as Word writes them. */
export function wordFile({
  body,
  numbering,
  styles,
  footnotes,
  contentType = TYPE,
  more = [],
}: WordParts): Uint8Array {
  const part = (name: string, root: string, inside: string | undefined): ZipPart[] =>
    inside === undefined
      ? []
      : [{ name, content: `<?xml version="1.0"?><w:${root} ${W}>${inside}</w:${root}>` }]
  const parts = Object.entries({ numbering, styles, footnotes }).flatMap(([name, inside]) =>
    inside === undefined ? [] : [name],
  )
  const types = parts.map(
    (name) => `<Override PartName="/word/${name}.xml" ContentType="${TYPES}.${name}+xml"/>`,
  )
  const relations = parts.map(
    (name) => `<Relationship Id="${name}" Type="${RELATIONS}/${name}" Target="${name}.xml"/>`,
  )
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${contentType}"/>${types.join('')}</Types>`,
    },
    {
      name: 'word/_rels/document.xml.rels',
      content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
    },
    {
      name: '_rels/.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    ...part('word/document.xml', 'document', `<w:body>${body}</w:body>`),
    ...part('word/numbering.xml', 'numbering', numbering),
    ...part('word/styles.xml', 'styles', styles),
    ...part('word/footnotes.xml', 'footnotes', footnotes),
    ...more,
  ])
}

/** A paragraph, in a list when one is named. */
export const p = (text: string, list?: { readonly numId: number; readonly level: number }): string => {
  const numbered = list
    ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.numId}"/></w:numPr>`
    : ''
  return `<w:p><w:pPr>${numbered}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** A level of a list: format and text as in numbering.xml. */
export const level = (ilvl: number, format: string, text: string, start = 1, more = ''): string =>
  `<w:lvl w:ilvl="${ilvl}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`
