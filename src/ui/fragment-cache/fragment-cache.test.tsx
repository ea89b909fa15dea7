import fc from 'fast-check'
import type { ComponentChild, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { afterEach, expect, test } from 'vitest'
import { languages } from '#domain/base/text.ts'
import { pages } from '#ui/pages/index.tsx'
import { cacheFragment, cacheFragments, fragmentCache, renderBytes } from './fragment-cache.ts'

afterEach(() => {
  fragmentCache.on = true
})

const htmlOf = (view: ComponentChild) => new TextDecoder().decode(renderBytes(view as VNode))
const anew = (view: () => ComponentChild) => {
  fragmentCache.on = false
  const html = renderToString(view() as VNode)
  fragmentCache.on = true
  return html
}

function counted(capacity = 10) {
  const drawn: string[] = []
  const part = cacheFragment(({ text }: { readonly text: string }) => {
    drawn.push(text)
    return <p title={text}>{text}</p>
  }, capacity)
  return { drawn, part }
}

test('a fragment is rendered once for equal props, and again for others', () => {
  const { drawn, part } = counted()
  expect(htmlOf(<div>{[part({ text: 'a' }), part({ text: 'b' }), part({ text: 'a' })]}</div>)).toBe(
    '<div><p title="a">a</p><p title="b">b</p><p title="a">a</p></div>',
  )
  expect(drawn).toEqual(['a', 'b'])
})

test('the oldest fragment is removed when there are too many', () => {
  const { drawn, part } = counted(2)
  for (const text of ['a', 'b', 'c', 'c', 'a']) htmlOf(<div>{part({ text })}</div>)
  expect(drawn).toEqual(['a', 'b', 'c', 'a'])
})

test('an object is cached by its identity, with the props of its rendering', () => {
  const drawn: string[] = []
  const cards = cacheFragments((thing: { name: string }, { large }: { readonly large: boolean }) => {
    drawn.push(thing.name)
    return <li class={large ? 'large' : undefined}>{thing.name}</li>
  }, 5)
  const [first, same] = [{ name: 'a' }, { name: 'a' }]
  const list = () => (
    <ul>
      {cards([
        [first, { large: true }],
        [first, { large: false }],
        [same, { large: true }],
      ])}
    </ul>
  )
  const expected = '<ul><li class="large">a</li><li>a</li><li class="large">a</li></ul>'
  expect([htmlOf(list()), htmlOf(list())]).toEqual([expected, expected])
  expect(drawn).toEqual(['a', 'a', 'a'])
})

test('nested fragments are in their places, whichever was rendered first', () => {
  const inner = cacheFragment(({ n }: { readonly n: number }) => <b>{n}</b>, 10)
  const outer = cacheFragment(
    ({ n }: { readonly n: number }) => <i>{[n, inner({ n }), inner({ n: n + 1 })]}</i>,
    10,
  )
  const Late = () => inner({ n: 7 })
  const view = () => {
    const last = outer({ n: 1 })
    return <p>{[<Late />, inner({ n: 2 }), last]}</p>
  }
  expect([htmlOf(view()), htmlOf(view()), renderToString(view())]).toEqual(
    Array.from({ length: 3 }, () => '<p><b>7</b><b>2</b><i>1<b>1</b><b>2</b></i></p>'),
  )
})

test('the page of any text equals the one rendered without the fragment cache', () => {
  const { part } = counted(50)
  const signs = fc.constantFrom('\0', '<', '&', '"', 'ә', '😀', '\ud800', ' ', 'a')
  const text = fc.string({ unit: signs, maxLength: 8 })
  fc.assert(
    fc.property(text, text, text, (before, inside, after) => {
      const view = () => (
        <div title={before}>
          {before}
          {part({ text: inside })}
          {after}
        </div>
      )
      const utf8 = (html: string) => new TextDecoder().decode(new TextEncoder().encode(html))
      expect(htmlOf(view())).toBe(utf8(anew(view)))
    }),
  )
})

test.each(languages)('whole pages are equal, cached or rendered again: %s', (language) => {
  for (const [name, page] of Object.entries(pages)) {
    const expected = anew(() => page(language))
    expect(htmlOf(page(language)), name).toBe(expected)
    expect(htmlOf(page(language)), name).toBe(expected)
  }
})
