import fc from 'fast-check'
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'
import type { VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, test } from 'vitest'
import { type Language, languages } from '#domain/base/text.ts'
import { Agenda } from '#ui/agenda/agenda.tsx'
import { Changes } from '#ui/changes/changes.tsx'
import { Feed } from '#ui/feed/feed.tsx'
import { ErrorSummary, Radios, Select, Textarea, TextField } from '#ui/form/index.ts'
import { RegistrationForm } from '#ui/form/registration-example.tsx'
import { MeetingList } from '#ui/meeting-card/meeting-card.tsx'
import { scriptJson } from '#ui/page/head.tsx'
import { Page } from '#ui/page/page.tsx'
import { pages } from '#ui/pages/index.tsx'
import { Person } from '#ui/person/person.tsx'
import { TerritoryTrail, Venue } from '#ui/place/place.tsx'
import { renderPage } from '#ui/render.ts'
import { Share } from '#ui/share/share.tsx'
import { Table } from '#ui/table/table.tsx'
import { components, Gallery } from './gallery.tsx'

type Node = DefaultTreeAdapterTypes.ChildNode
const assets = { css: '/c.css', js: '/c.js', fonts: ['/a.woff2'], icon: '/i.svg', image: '/og.jpg' }

/** Elements with their attribute names in document order, which text must not change. */
function skeleton(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap((node) => {
    if (!('tagName' in node)) return node.nodeName === '#comment' ? ['comment'] : []
    const names = node.attrs.map(({ name }) => name).join(' ')
    return [`${node.tagName} ${names}`, ...skeleton(node.childNodes)]
  })
}
const shape = (html: string) => skeleton(parseFragment(html).childNodes)

const locale = { language: 'kk', zone: 'Asia/Almaty' } as const
const at = '2019-11-26T05:00:00Z'

/** Components rendered with one text in every text position. */
const drawings: Readonly<Record<string, (text: string) => VNode>> = {
  feed: (t) => (
    <Feed
      {...locale}
      items={[
        {
          title: t,
          href: `/x/${t}`,
          publishedAt: at,
          lead: t,
          body: { href: t, text: t },
          place: { href: t, text: t },
          picture: { src: t, alt: t, srcset: t },
        },
      ]}
    />
  ),
  meetings: (t) => (
    <MeetingList
      {...locale}
      items={[{ title: t, href: t, kind: t, status: 'moved', start: at, venue: t, note: t }]}
    />
  ),
  fields: (t) => (
    <>
      <ErrorSummary language="kk" problems={[{ field: t, text: t }]} />
      <TextField language="kk" name="a" label={t} help={t} error={t} value={t} />
      <Textarea language="kk" name="b" label={t} help={t} error={t} value={t} />
      <Select language="kk" name="c" label={t} value={t} options={[{ value: t, label: t }]} />
      <Radios language="kk" name="d" label={t} options={[{ value: t, label: t, help: t }]} />
    </>
  ),
  people: (t) => <Person name={`А${t}`} post={t} role={t} portrait={t} body={{ name: t, href: `/${t}` }} />,
  places: (t) => (
    <>
      <TerritoryTrail language="kk" trail={[{ href: t, text: t }]} current={`x${t}`} />
      <Venue language="kk" venue={`x${t}`} address={`x${t}`} />
    </>
  ),
  agenda: (t) => <Agenda {...locale} items={[{ title: t, text: `x${t}`, speakers: [t] }]} />,
  changes: (t) => <Changes {...locale} changes={[{ at, what: t, before: `x${t}`, after: `x${t}` }]} />,
  share: (t) => <Share language="kk" url={t} title={t} />,
  table: (t) => <Table caption={t} columns={[{ title: t }]} rows={[[t]]} />,
}

// Pieces that break naive templates, mixed with arbitrary characters.
const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '/',
        '=',
        ' ',
        '<!--',
        '-->',
        ']]>',
        '</',
        '<script>',
        '<img src=x onerror=1>',
        '" onclick="',
        '</textarea>',
        '</title>',
        '&lt;',
        'ә',
        '\u0000',
        '\n',
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => parts.join('')),
)

describe('no text becomes markup', () => {
  test.each(Object.keys(drawings))('%s', (name) => {
    const draw = drawings[name]
    if (!draw) throw new Error(name)
    const expected = shape(renderToString(draw('text')))
    fc.assert(
      fc.property(hostile, (text) => {
        expect(shape(renderToString(draw(text)))).toEqual(expected)
      }),
      { numRuns: 200 },
    )
  })

  test('no text becomes markup in the head of the document and its JSON-LD', () => {
    const page = (t: string) =>
      new TextDecoder().decode(
        renderPage(
          <Page
            language="ru"
            origin="https://kenes.example"
            path="/news/1"
            title={t}
            description={`x${t}`}
            assets={assets}
            image={{ src: '/a.webp', alt: t }}
            jsonLd={{ '@type': 'NewsArticle', headline: t }}
          >
            {t}
          </Page>,
        ),
      )
    const expected = skeleton(parse(page('text')).childNodes as Node[])
    fc.assert(
      fc.property(hostile, (text) => {
        expect(skeleton(parse(page(text)).childNodes as Node[])).toEqual(expected)
      }),
      { numRuns: 100 },
    )
  })

  test('JSON-LD stays the same data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = scriptJson({ value })
        expect(text).not.toContain('<')
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify({ value })))
      }),
    )
  })

  test('the check detects an element created by text', () => {
    expect(shape('<p><b>x</b></p>')).not.toEqual(shape('<p>x</p>'))
    expect(shape('<p onclick="1">x</p>')).not.toEqual(shape('<p>x</p>'))
  })
})

describe.each(languages)('the gallery in %s', (language: Language) => {
  const html = renderToString(<Gallery language={language} />)

  test('renders every component in every state, without missing values and without inline styles or scripts', () => {
    expect(html).not.toMatch(/undefined|\[object|NaN/)
    expect(html).not.toMatch(/ style=| on[a-z]+=|<script/)
    for (const [name, examples] of Object.entries(components)) {
      for (const [state, draw] of Object.entries(examples)) {
        expect(renderToString(<main>{draw(language)}</main>), `${name}: ${state}`).not.toBe('<main></main>')
      }
    }
  })

  test.each(Object.keys(pages))('composes the page %s with one first-level heading', (name) => {
    const page = renderToString(<main>{pages[name]?.(language)}</main>)
    expect(page.match(/<h1/g)).toHaveLength(1)
    expect(page).not.toMatch(/undefined|\[object|NaN| style=/)
  })

  test('has unique ids', () => {
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  })
})

test('each line of an error summary links to a field, and the field names its error', () => {
  const html = renderToString(<RegistrationForm language="ru" wrong />)
  for (const [, field] of html.matchAll(/<a href="#([a-z]+)"/g)) {
    expect(html).toContain(`id="${field}"`)
    expect(html).toContain(`id="${field}-error"`)
    expect(html).toMatch(new RegExp(`aria-describedby="${field}-error`))
  }
  expect(html).toContain('value="aigerim.mail.kz"')
})
