import { cleanText } from '#domain/base/clean.ts'

/** One way to reach a person. Two contacts with the same key belong to the same person. */
export type Contact = {
  readonly kind: 'email' | 'phone'
  /** As it was typed, without invisible characters and superfluous spaces. */
  readonly text: string
  /** E-mail in lower case; phone as E.164, so that +7 701 …, 8 (701) … and 7701… are one. */
  readonly key: string
}

// No character that could end a header or add a second recipient; the domain may be Cyrillic (.қаз).
const EMAIL =
  /^[^\s@<>()[\]:;,"\\\p{Cc}]{1,64}@([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+\p{L}[\p{L}\p{N}-]+$/u
const LENGTH_MAX = 254 // RFC 5321, 4.5.3.1.3: a path of 256 with its angle brackets
const PHONE = /^\+?[\d\s().‐-―-]+$/
/** Numbers of Kazakhstan: country code 7, then ten digits that begin with 6 or 7. */
const DOMESTIC = /^7[67]\d{9}$/
const ABROAD = /^[1-9]\d{7,14}$/ // E.164: at most 15 digits

/**
 * The e-mail address or phone number that a text is; undefined if it is neither. Contact lists copy numbers between
 * direction marks and chats copy addresses with zero-width spaces: these are dropped. A line break is not: what
 * follows it is no part of the contact.
 */
export function parseContact(typed: string): Contact | undefined {
  const text = cleanText(typed).replaceAll(/\s+/g, ' ').trim()
  if (text.length > LENGTH_MAX) return undefined
  if (text.includes('@'))
    return EMAIL.test(text) ? { kind: 'email', text, key: text.toLowerCase() } : undefined
  if (!PHONE.test(text)) return undefined
  const number = phoneNumber(text)
  return number === undefined ? undefined : { kind: 'phone', text, key: `+${number}` }
}

/** The digits after the plus. Inside the country 8 stands for +7, and the code is often left out. */
function phoneNumber(text: string): string | undefined {
  const digits = text.replace(/\D/g, '')
  const international = text.startsWith('+') ? digits : digits.startsWith('00') ? digits.slice(2) : undefined
  if (international !== undefined) {
    const valid = international.startsWith('7') ? international.length === 11 : ABROAD.test(international)
    return valid ? international : undefined
  }
  const domestic = digits.length === 10 ? `7${digits}` : digits.replace(/^8/, '7')
  return DOMESTIC.test(domestic) ? domestic : undefined
}
