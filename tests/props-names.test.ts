import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { expectNothingRefused } from './support/refused.ts'

/** The pages of a file with the named types of their properties. */
function pagesOf(text: string) {
  const pages = [...text.matchAll(/^(?:export )?(?:async )?(?:function|const) ([A-Z]\w*Page)\b/gm)]
  return pages.map((page) => {
    const rest = text.slice(page.index + page[0].length)
    const end = /\) \{\n|=>|\): [\w<>]+ \{/.exec(rest)
    const props = rest.slice(0, end ? end.index : 300).match(/\b\w+Props\b/g) ?? []
    return { page: page[1] ?? '', props }
  })
}

/** Types of properties that are called after another page, or that one page has under another name. */
function findMisnamedProps(path: string, text: string): readonly string[] {
  const pages = pagesOf(text)
  const users = Map.groupBy(
    pages.flatMap(({ page, props }) => props.map((name) => ({ page, name }))),
    ({ name }) => name,
  )
  return [...users].flatMap(([name, found]) => {
    // A type of another file, or one that several parts of this one have.
    if (!new RegExp(`^(?:export )?type ${name}\\b`, 'm').test(text)) return []
    if (found.some(({ page }) => name === `${page}Props`)) return []
    const shared = (text.match(new RegExp(`: (?:Pick<)?${name}\\b`, 'g')) ?? []).length > 1
    if (shared && !name.endsWith('PageProps')) return []
    return [`${path}: ${name} of ${found.map(({ page }) => page).join(', ')}`]
  })
}

describe('The properties of a page', () => {
  test('XPage has XPageProps', () => {
    const views = globSync('{src,bin/new-feature}/**/*.tsx', { cwd: packagePath() }).map((path) =>
      path.replaceAll('\\', '/'),
    )
    const texts = views.map((path) => [path, readFileSync(packagePath(path), 'utf8')] as const)
    expect(texts.flatMap(([, text]) => pagesOf(text)).length).toBeGreaterThan(100)
    expectNothingRefused(
      texts.flatMap(([path, text]) => findMisnamedProps(path, text)),
      'XPageProps for the properties of XPage',
    )
  })

  test.each([
    'type GivePageProps = {}\nexport function GrantRolePage({ frame }: GivePageProps) {\n',
    'type ListProps = {}\nexport const PollListPage = ({ frame }: ListProps) => null',
    'type PollPageProps = {}\nexport function OnePage(props: PollPageProps) {\n}\nexport function TwoPage(props: PollPageProps) {\n',
  ])('planted: %s', (text) => expect(findMisnamedProps('src/features/polls/views.tsx', text)).toHaveLength(1))

  test.each([
    'type PollPageProps = {}\nexport function PollPage({ frame }: PollPageProps) {\n',
    "type PollPageProps = {}\nexport function PollPage(props: PollPageProps) {\n}\nexport function ThanksPage({ frame }: Pick<PollPageProps, 'frame'>) {\n",
    'type ListProps = {}\nexport function OpenPage(props: ListProps) {\n}\nexport function EndedPage(props: ListProps) {\n',
    'export function PollPage({ frame }: { readonly frame: Frame }) {\n',
  ])('allowed: %s', (text) => expect(findMisnamedProps('src/features/polls/views.tsx', text)).toEqual([]))
})
