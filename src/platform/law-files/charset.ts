import { Refused } from './refusals.ts'

// Old files say nothing of their encoding, or say it wrongly. What the bytes prove comes first: marks of UTF-16, valid
// UTF-8; then what the file declares; then the letters that come out.

/** How many bytes are looked at for a declaration and for the letters. */
const HEAD = 4096

/** KZ-1048 (STRK1048-2002, registered with IANA): windows-1251 with the letters of Kazakh. */
const KZ_1048: ReadonlyMap<string, string> = new Map(
  [...'ЌЋќћЎўЈҐЄЇґєјЅѕї'].map((other, at) => [other, [...'ҚҺқһҰұӘӨҒҮөғәҢңү'][at] ?? other]),
)
const KAZAKH_CHARSETS: ReadonlySet<string> = new Set(['kz-1048', 'kz1048', 'strk1048-2002', 'rk1048'])

/** Text out of bytes. Throws `Refused` for what is no text: control characters, an encoding nobody declares. */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeAny(bytes)
  // A text has no control characters; what has them is some other file.
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

/** UTF-16 by its mark, or by its bytes: every second one is that of a block of signs, 0, 4 or 20 (hexadecimal). */
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

/** Text of one byte a letter. */
function decodeBytes(bytes: Uint8Array): string {
  const declared = declaredCharset(bytes)
  if (KAZAKH_CHARSETS.has(declared)) return inKazakh(new TextDecoder('windows-1251').decode(bytes))
  if (declared !== '' && declared !== 'windows-1251' && !declared.startsWith('utf')) {
    try {
      return new TextDecoder(declared).decode(bytes)
    } catch {
      // A name that nobody knows says nothing.
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

/** What a page or an XML file says of its encoding; '' when it says nothing. */
function declaredCharset(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const tags = head.split(/<meta\s/i).slice(1)
  const found = tags.map((tag) => CHARSET.exec(tag.split('>', 1)[0] ?? '')).find((one) => one !== null)
  return ((found ?? XML_ENCODING.exec(head))?.[1] ?? '').toLowerCase()
}
const CHARSET = /charset=["']?([\w.:-]{2,40})/i
const XML_ENCODING = /^\s*<\?xml\s[^>]{0,100}?encoding=["']([\w.:-]{2,40})/i

const inKazakh = (text: string): string => text.replace(/[Ѐ-ҿ]/g, (letter) => KZ_1048.get(letter) ?? letter)

/** Letters of Serbian, Ukrainian and Macedonian inside of words are those of Kazakh in KZ-1048. */
function hasKazakhBytes(text: string): boolean {
  const foreign = text.match(/[ЌЋќћЎўЈҐЄЇґєјЅѕї](?=[а-яёі])|(?<=[а-яёі])[ќћўґєјѕї]/g)?.length ?? 0
  const letters = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  // Five in a hundred letters of Kazakh and more are its own; a Serbian name in a Russian text is fewer.
  return foreign * 25 >= letters && foreign > 0
}

/** Whether words look like words: small letters behind the first one, and those that Russian and Kazakh use most. */
function looksLikeText(text: string): boolean {
  const letters = text.match(/[А-яЁё]/g)?.length ?? 0
  const small = text.match(/[а-яё]/g)?.length ?? 0
  const frequent = text.match(/[оеаинтыр]/g)?.length ?? 0
  return small * 2 > letters && frequent * 3 > letters
}
