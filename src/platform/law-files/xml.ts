import { SaxesParser } from 'saxes'
import { type LawFileRefusal, Refused } from './refusals.ts'

/** An element as it opens: its name and attributes without prefixes, which writers choose as they like. */
export type XmlTag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> }

export type XmlHandler = {
  readonly open: (tag: XmlTag) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
}

// Word nests tables in tables; nobody has needed more than a few dozen levels.
const DEPTH_MAX = 256

const local = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Reads XML as a stream of events. No document type is taken, so no entity is ever expanded or fetched; depth is
 * limited. Faults of the text throw `Refused` with the given code.
 */
export function readXml(text: string, handler: XmlHandler, broken: LawFileRefusal): void {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('doctype', () => {
    throw new Refused('xml-entities')
  })
  parser.on('error', () => {
    throw new Refused(broken)
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > DEPTH_MAX) throw new Refused('xml-too-deep')
    const attributes: Record<string, string> = {}
    for (const [name, value] of Object.entries(tag.attributes)) attributes[local(name)] = String(value)
    handler.open({ name: local(tag.name), attributes })
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    handler.close(local(tag.name))
  })
  parser.on('text', handler.text)
  parser.on('cdata', handler.text)
  parser.write(text).close()
}
