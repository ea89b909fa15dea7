import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { packagePath } from '#platform/package-path.ts'
import { full } from './extent.ts'

// Target size is WCAG 2.2 AA (2.5.8), but axe checks it only on request.
const requested = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }
/** The rules whose result depends on the width of the window and on the colours. */
const rulesOfLook = { ...requested, runOnly: ['color-contrast', 'target-size'] }
const axe = readFileSync(packagePath('node_modules/axe-core/axe.min.js'), 'utf8')

const HEIGHT = 800
const everyLook = [
  { width: 360, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const

/**
 * Expects that axe finds no violation on the page and that nothing overflows; `name` identifies the page in a
 * failure. Axe uses timers, which a browser without scripts does not run.
 */
export async function expectSound(page: Page, name: string = page.url()) {
  await page.evaluate(axe)
  await expectNoViolation(page, name, requested)
}

/**
 * The same for a phone in light colours and a wide window in dark ones, without loading the page twice. All rules are
 * asked for in one look, by turns, and those that depend on the look in the other one; `npm run test:full` asks for all
 * in both.
 * @param turn the place of the page among those that a test goes through
 */
export async function expectSoundInEveryLook(page: Page, name: string, turn: number) {
  await page.evaluate(axe)
  for (const [index, { width, colorScheme }] of everyLook.entries()) {
    await page.setViewportSize({ width, height: HEIGHT })
    await page.emulateMedia({ colorScheme })
    const isTurn = full || turn % everyLook.length === index
    await expectNoViolation(page, `${name} at ${width} px, ${colorScheme}`, isTurn ? requested : rulesOfLook)
  }
}

async function expectNoViolation(page: Page, name: string, options: object) {
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`)
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
  expect([name, ...found, await overflowOf(page)]).toEqual([name, 0])
}

/** By how many pixels the page is wider than its window. */
export const overflowOf = (page: Page): Promise<number> =>
  page.evaluate<number>(
    'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)',
  )
