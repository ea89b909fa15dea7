import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { allowedHref, EmailLink, PhoneLink, SafeLink, safeHref } from './safe-link.tsx'

test.each([
  '/kk/news',
  '?page=2',
  '#main',
  'https://example.kz/?a=1&b=2',
  'mailto:a@example.kz',
  'tel:+77142500000',
  'webcal://example.kz/meetings.ics',
])('%s is a link', (href) => {
  expect(allowedHref(href)).toBe(href)
})

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'javascript\r:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:x',
  'file:///etc/passwd',
  'blob:https://example.kz/1',
])('%j is refused', (href) => {
  expect(allowedHref(href)).toBeUndefined()
  expect(safeHref(href)).toBe('#')
  expect(renderToString(<SafeLink href={href}>text</SafeLink>)).toBe('<span>text</span>')
})

test('a browser never sees a forbidden scheme in any text', () => {
  const scheme = fc.constantFrom('javascript', 'data', 'vbscript', 'JAVASCRIPT', 'file', 'blob')
  const noise = fc.string({
    unit: fc.integer({ min: 0, max: 0x20 }).map((n) => String.fromCharCode(n)),
    maxLength: 4,
  })
  fc.assert(
    fc.property(scheme, noise, fc.nat(12), noise, fc.string(), (name, before, at, inside, rest) => {
      const href = `${before}${name.slice(0, at)}${inside.replaceAll(/[^\t\n\r]/g, '')}${name.slice(at)}:${rest}`
      const allowed = allowedHref(href)
      if (allowed === undefined) return
      // WHATWG URL is what browsers do; the base makes relative addresses parse.
      const { protocol } = new URL(allowed, 'https://kenes.example/')
      expect(['https:', 'http:', 'mailto:', 'tel:', 'webcal:', 'geo:', 'tg:']).toContain(protocol)
    }),
  )
})

test.each([
  ['akim+news@kenes.example', 'mailto:akim%2Bnews@kenes.example'],
  ['a?bcc=b@kenes.example', 'mailto:a%3Fbcc%3Db@kenes.example'],
])('the address %s is one recipient of a letter and adds nothing to it', (email, href) => {
  expect(renderToString(<EmailLink email={email} />)).toBe(`<a href="${href}">${email}</a>`)
})

test('a telephone number is dialled without what only readers need', () => {
  expect(renderToString(<PhoneLink phone="+7 (7142) 50-00-00" />)).toBe(
    '<a href="tel:+77142500000">+7 (7142) 50-00-00</a>',
  )
})
