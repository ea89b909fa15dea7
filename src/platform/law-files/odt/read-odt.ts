import type { Content } from '#platform/law-files/content.ts'
import { Refused } from '#platform/law-files/refusals.ts'
import { readXml } from '#platform/law-files/xml.ts'
import type { Package } from '#platform/zip/index.ts'
import { OdtBody } from './body.ts'
import { OdtStyles } from './styles.ts'

/** The media type by which a package says that it is a text in OpenDocument (part 2, 3.3). */
const TEXT = /^application\/vnd\.oasis\.opendocument\.text(?:-template)?$/

/** A text in OpenDocument (.odt) as contents; null when the package is something else. */
export async function readOdt(zip: Package): Promise<readonly Content[] | null> {
  const type = await text(zip, 'mimetype')
  if (type === null || !TEXT.test(type.trim())) return null
  const manifest = (await text(zip, 'META-INF/manifest.xml')) ?? ''
  if (/encryption-data/.test(manifest)) throw new Refused('docx-encrypted')
  if (zip.names.some((name) => /^(?:Basic|Scripts)\/./.test(name))) throw new Refused('docx-macros')
  const content = await text(zip, 'content.xml')
  if (content === null) throw new Refused('odt-broken')
  const styles = new OdtStyles()
  styles.read((await text(zip, 'styles.xml')) ?? '<document-styles/>')
  styles.read(content)
  const body = new OdtBody(styles)
  readXml(
    content,
    { open: (tag) => body.start(tag), close: (name) => body.end(name), text: (piece) => body.text(piece) },
    'odt-broken',
  )
  return body.contents
}

async function text(zip: Package, name: string): Promise<string | null> {
  const bytes = await zip.read(name)
  return bytes && new TextDecoder().decode(bytes)
}
