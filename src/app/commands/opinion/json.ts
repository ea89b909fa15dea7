import { isIntegerId } from '#domain/opinion/index.ts'

/** A value of the result: anything JSON, or a dictionary that is written piece by piece. */
export type Entries = Iterable<readonly [key: string, value: unknown]>
export type Section = { readonly name: string } & (
  | { readonly value: unknown }
  | { readonly entries: Entries }
)

const PIECE = 1 << 16

/**
 * Writes one JSON object in pieces: dictionaries of a million people never exist as one string, and keys keep the
 * given order (a JavaScript object would put integers first).
 */
export function* jsonPieces(sections: Iterable<Section>): Generator<string> {
  let piece = '{\n'
  let first = true
  for (const section of sections) {
    piece += `${first ? '' : ',\n'}  ${JSON.stringify(section.name)}: `
    first = false
    if ('value' in section) {
      piece += JSON.stringify(section.value)
    } else {
      let open = '{'
      for (const [key, value] of section.entries) {
        piece += `${open}${JSON.stringify(key)}:${JSON.stringify(value)}`
        open = ','
        if (piece.length < PIECE) continue
        yield piece
        piece = ''
      }
      piece += open === '{' ? '{}' : '}'
    }
  }
  yield `${piece}\n}\n`
}

/** Identifiers as Polis writes them: numbers where they are numbers. */
export const plainId = (id: string): string | number => (isIntegerId(id) ? Number(id) : id)
