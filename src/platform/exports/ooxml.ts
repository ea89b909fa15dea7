import type { Language } from '#domain/base/text.ts'
import { escapeXml } from '#domain/base/xml.ts'
import type { ZipEntry } from '#platform/zip/index.ts'

// Shared by .docx and .xlsx: a package of XML parts (ECMA-376, part 2).

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Parts by name, with their types; the first one is the document. */
export type PartTypes = Readonly<Record<string, string>>

/** What a package says of itself: shown by file managers, and read by screen readers. */
export type PackageProperties = {
  readonly title: string
  readonly author?: string | undefined
  readonly language?: Language | undefined
  /** When the data was read. */
  readonly at: Date
}

const CORE = 'docProps/core.xml'
const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties+xml'

/** The core properties of a package (ECMA-376, part 2, section 11). */
function coreProperties({ title, author, language, at }: PackageProperties): ZipEntry {
  const time = at.toISOString().replace(/\.\d+Z$/, 'Z')
  const date = (name: string) => `<dcterms:${name} xsi:type="dcterms:W3CDTF">${time}</dcterms:${name}>`
  return {
    name: CORE,
    text: [
      `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" ` +
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
        `<dc:title>${escapeXml(title)}</dc:title>` +
        `${author ? `<dc:creator>${escapeXml(author)}</dc:creator>` : ''}` +
        `${language ? `<dc:language>${language}</dc:language>` : ''}` +
        `${date('created')}${date('modified')}</cp:coreProperties>`,
    ],
  }
}

/** The parts that describe a package: the types of the others, which one is the document, and its properties. */
export function packageParts(types: PartTypes, properties: PackageProperties): readonly ZipEntry[] {
  const overrides = Object.entries({ ...types, [CORE]: CORE_TYPE }).map(
    ([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`,
  )
  const [main = ''] = Object.keys(types)
  return [
    {
      name: '[Content_Types].xml',
      text: [
        `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
          '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
          `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
      ],
    },
    {
      name: '_rels/.rels',
      text: [
        `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">` +
          `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${main}"/>` +
          `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="${CORE}"/>` +
          '</Relationships>',
      ],
    },
    coreProperties(properties),
  ]
}

/** The relationships of a part as rId1, rId2 …: kind and target of each. */
export const relationships = (
  name: string,
  all: readonly (readonly [kind: string, target: string])[],
): ZipEntry => ({
  name,
  text: [
    `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${all
      .map(
        ([kind, target], at) =>
          `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
      )
      .join('')}</Relationships>`,
  ],
})
