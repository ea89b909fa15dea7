import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { packagePath } from '#platform/package-path.ts'

// Target size is WCAG 2.2 AA (2.5.8), but axe checks it only on request.
const asked = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } }
const axe = readFileSync(packagePath('node_modules/axe-core/axe.min.js'), 'utf8')

/**
 * Expects that axe finds no violation on the page and that nothing overflows; `name` identifies the page in a
 * failure. Axe uses timers, which a browser without scripts does not run.
 */
export async function expectSound(page: Page, name: string = page.url()) {
  await page.evaluate(axe)
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(asked)})`)
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
  const overflow = await page.evaluate<number>(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  )
  expect([name, ...found, Math.max(0, overflow)]).toEqual([name, 0])
}
