import { domainToASCII, domainToUnicode } from 'node:url'

// dot-atom of RFC 5322, 3.2.3: it can neither end a header field nor add a second addressee.
const LOCAL = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/
const LABEL = /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/
const LOCAL_MAX = 64
export const EMAIL_MAX = 254 // RFC 5321, 4.5.3.1.3: a path of 256 with its angle brackets

/**
 * Normalises an e-mail address: lower case, the domain in ASCII (IDNA), so that one mailbox has one account.
 * Undefined if the text is not an address.
 */
export function readEmail(typed: string): string | undefined {
  // Copied from a link (RFC 6068); one with header fields is refused by its question mark in the domain.
  const text = typed.trim().replace(/^mailto:/i, '')
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at).toLowerCase()
  const typedDomain = text.slice(at + 1)
  // URL parsing is lenient, so only plain names are passed to it.
  if (at < 1 || !/^[\p{L}\p{N}\p{M}.-]+$/u.test(typedDomain)) return undefined
  const domain = domainToASCII(typedDomain)
  const labels = domain.split('.')
  const right =
    LOCAL.test(local) &&
    local.length <= LOCAL_MAX &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    /[a-z]/.test(labels.at(-1) ?? '')
  const email = `${local}@${domain}`
  return right && email.length <= EMAIL_MAX ? email : undefined
}

/** The address for display: the domain in its own script. */
export function displayEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return email.slice(0, at + 1) + domainToUnicode(email.slice(at + 1))
}
