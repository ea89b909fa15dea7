import { accept, type Result, refuse } from '#domain/base/result.ts'
import { type LawDocument, walk, withIds } from '#domain/law/index.ts'
import { type LawFileRefusal, Refused } from '#platform/law-files/refusals.ts'
import { readXml } from '#platform/law-files/xml.ts'
import { AknTree } from './tree.ts'

// As deep as the files that this program writes can get; its own limit of memory, not one of the format.
const BYTES_MAX = 48 * 2 ** 20

/**
 * An Akoma Ntoso document of any tradition as our tree: known hierarchies become our kinds, unknown inline markup
 * leaves its words, metadata is left out but for the language. Identifiers are kept when each provision has its own.
 */
export function readAkn(source: string): Result<LawDocument, LawFileRefusal> {
  if (source.length > BYTES_MAX) return refuse('file-too-large')
  const tree = new AknTree()
  try {
    readXml(
      source,
      { open: (tag) => tree.open(tag), close: (name) => tree.close(name), text: (text) => tree.text(text) },
      'xml-broken',
    )
  } catch (fault) {
    if (fault instanceof Refused) return refuse(fault.code)
    throw fault
  }
  if (!tree.isAkn) return refuse('akn-not-akn')
  const document = tree.finish()
  const eIds = walk(document).map(({ provision }) => provision.eId)
  const whole = eIds.every((eId) => /^\S+$/.test(eId)) && new Set(eIds).size === eIds.length
  return accept(whole ? document : withIds(document))
}
