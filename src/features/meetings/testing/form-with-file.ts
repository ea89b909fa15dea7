import type { TestSite } from '#app/testing.ts'

type Fields = Readonly<Record<string, string>>
const BOUNDARY = 'kenes-boundary'

/** A small file that opens as PDF. */
export const aPdf = Buffer.from(
  '%PDF-1.4\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n',
)

/** Sends a form with fields and one file as a browser does (RFC 7578); without bytes no file was chosen. */
export function sendForm(
  site: TestSite,
  path: string,
  fields: Fields,
  file: { readonly name: string; readonly bytes: Uint8Array },
  headers: Fields,
) {
  const words = Object.entries(fields).map(
    ([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: application/octet-stream\r\n\r\n`
  const payload = Buffer.concat([
    Buffer.from(words.join('') + head),
    file.bytes,
    Buffer.from(`\r\n--${BOUNDARY}--\r\n`),
  ])
  const type = `multipart/form-data; boundary=${BOUNDARY}`
  return site.upload(path, payload, {
    'content-type': type,
    'content-length': String(payload.length),
    ...headers,
  })
}
