import type { Part } from '#platform/zip/index.ts'

// Shared by .docx and .xlsx: a package of XML parts (ECMA-376, part 2).

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** Parts by name, with their types; the first one is the document. */
export type PartTypes = Readonly<Record<string, string>>

/** The parts that describe a package: the types of the others, and which one is the document. */
export function packageParts(types: PartTypes): readonly Part[] {
  const overrides = Object.entries(types).map(
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
    relationships('_rels/.rels', [['officeDocument', main]]),
  ]
}

/** The relationships of a part as rId1, rId2 …: kind and target of each. */
export const relationships = (
  name: string,
  all: readonly (readonly [kind: string, target: string])[],
): Part => ({
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
