import { Refused } from './refusals.ts'

// Old files do not declare their encoding, or declare a wrong one. The order of evidence: byte order marks and zero
// bytes of UTF-16, valid UTF-8, the declaration of the file, and the letters that result.

/** Number of bytes that are searched for a declaration and for letters. */
const HEAD = 4096

/** KZ-1048 (STRK1048-2002, registered with IANA): windows-1251 with the letters of Kazakh. */
const KZ_1048: ReadonlyMap<string, string> = new Map(
  [...'ЌЋќћЎўЈҐЄЇґєјЅѕї'].map((other, at) => [other, [...'ҚҺқһҰұӘӨҒҮөғәҢңү'][at] ?? other]),
)
const KAZAKH_CHARSETS: ReadonlySet<string> = new Set(['kz-1048', 'kz1048', 'strk1048-2002', 'rk1048'])

/** Decodes a text file. Throws `Refused` (`text-encoding`) if the result has control characters. */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeAny(bytes)
  // Control characters show that the file is not a text.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/.test(text.slice(0, 65_536)))
    throw new Refused('text-encoding')
  return text
}

function decodeAny(bytes: Uint8Array): string {
  const wide = utf16Of(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeBytes(bytes)
  }
}

/** Detects UTF-16 by its byte order mark, or by high bytes of Latin (00), Cyrillic (04) and punctuation (20). */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  const head = bytes.subarray(0, HEAD)
  if (!head.includes(0)) return null
  const blocks = [0, 0]
  for (const [at, byte] of head.entries())
    if (byte === 0 || byte === 0x04 || byte === 0x20) blocks[at % 2] = (blocks[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = blocks
  const most = Math.floor(head.length / 2) * 0.95
  if (odd >= most && odd > even) return 'utf-16le'
  return even >= most && even > odd ? 'utf-16be' : null
}

/** Decodes a single-byte encoding. */
function decodeBytes(bytes: Uint8Array): string {
  const declared = declaredCharset(bytes)
  if (KAZAKH_CHARSETS.has(declared)) return inKazakh(new TextDecoder('windows-1251').decode(bytes))
  if (declared !== '' && declared !== 'windows-1251' && !declared.startsWith('utf')) {
    try {
      return new TextDecoder(declared).decode(bytes)
    } catch {
      // The declared name is unknown; the letters decide.
    }
  }
  const text = new TextDecoder('windows-1251').decode(bytes)
  const head = text.slice(0, HEAD)
  if (hasKazakhBytes(head)) return inKazakh(text)
  if (declared !== 'windows-1251') {
    const koi8 = new TextDecoder('koi8-r').decode(bytes.subarray(0, HEAD))
    if (looksLikeText(koi8) && !looksLikeText(head)) return new TextDecoder('koi8-r').decode(bytes)
  }
  return text
}

/** The encoding that a page or an XML file declares; '' if none. */
function declaredCharset(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const tags = head.split(/<meta\s/i).slice(1)
  const found = tags.map((tag) => CHARSET.exec(tag.split('>', 1)[0] ?? '')).find((value) => value !== null)
  return ((found ?? XML_ENCODING.exec(head))?.[1] ?? '').toLowerCase()
}
const CHARSET = /charset=["']?([\w.:-]{2,40})/i
const XML_ENCODING = /^\s*<\?xml\s[^>]{0,100}?encoding=["']([\w.:-]{2,40})/i

const inKazakh = (text: string): string => text.replace(/[Ѐ-ҿ]/g, (letter) => KZ_1048.get(letter) ?? letter)

/** Whether the text is KZ-1048: its Kazakh letters decode to Serbian, Ukrainian and Macedonian ones in windows-1251. */
function hasKazakhBytes(text: string): boolean {
  const foreign = text.match(/[ЌЋќћЎўЈҐЄЇґєјЅѕї](?=[а-яёі])|(?<=[а-яёі])[ќћўґєјѕї]/g)?.length ?? 0
  const letters = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  // At least 4 % of the letters of a Kazakh text are specific to Kazakh; a foreign name in a Russian text has fewer.
  return foreign * 25 >= letters && foreign > 0
}

/** Whether a decoded text is plausible: mostly lower case, with the most frequent letters of Russian and Kazakh. */
function looksLikeText(text: string): boolean {
  const letters = text.match(/[А-яЁё]/g)?.length ?? 0
  const small = text.match(/[а-яё]/g)?.length ?? 0
  const frequent = text.match(/[оеаинтыр]/g)?.length ?? 0
  return small * 2 > letters && frequent * 3 > letters
}
