import type { ComponentChildren } from 'preact'

const schemes = new Set(['http', 'https', 'mailto', 'tel', 'webcal', 'geo', 'tg'])

/**
 * An address that is allowed in a link, or undefined: relative ones and a short list of schemes. Browsers drop tabs
 * and line breaks and skip leading control characters before they look for the scheme (WHATWG URL, "basic URL
 * parser"), so `java
 * script:` is read in the same way.
 */
export function allowedHref(href: string): string | undefined {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that browsers drop
  const read = href.replace(/^[\u0000-\u0020]+|[\t\n\r]/g, '')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(read)?.[1]
  if (scheme !== undefined && !schemes.has(scheme.toLowerCase())) return undefined
  return read
}

/** The same for a link that has to stay a link: a refused address becomes '#'. */
export const safeHref = (href: string): string => allowedHref(href) ?? '#'

export type SafeLinkProps = {
  readonly href: string
  readonly children: ComponentChildren
  readonly class?: string | undefined
  /** The language of the linked page, when it differs. */
  readonly hreflang?: string | undefined
  readonly rel?: string | undefined
  readonly download?: string | undefined
}

/** A link whose address was typed by a person; with a refused address only the text is shown. */
export function SafeLink({ href, children, ...rest }: SafeLinkProps) {
  const safe = allowedHref(href)
  if (safe === undefined) return <span>{children}</span>
  return (
    <a href={safe} {...rest}>
      {children}
    </a>
  )
}

/** An e-mail address as a link (RFC 6068: signs with a meaning in a link are percent-encoded). */
export const EmailLink = ({ email }: { readonly email: string }) => (
  <a href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`}>{email}</a>
)

/** A telephone number as a link (RFC 3966), shown as it was typed. */
export const PhoneLink = ({ phone }: { readonly phone: string }) => (
  <a href={`tel:${phone.replaceAll(/[^+0-9]/g, '')}`}>{phone}</a>
)
