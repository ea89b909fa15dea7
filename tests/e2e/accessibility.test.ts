import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { here } from '#app/here.ts'
import { launchBrowser } from '#tests/support/browser.ts'

const axe = readFileSync(here('node_modules/axe-core/axe.min.js'), 'utf8')
const site = inject('siteUrl')
let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

const pages = [
  '',
  '/news',
  '/news?topic=budget&territory=390000000',
  '/news/civic-dialogue-presentation-in-the-capital',
  '/news/civic-dialogue-presentation-in-the-capital?view=side',
  '/meetings',
  '/meetings/calendar?month=2019-11',
  '/meetings/project-results-presentation-2019',
  '/consultations',
  '/consultations?kind=report',
  '/consultations/kostanay-yard-rules',
  '/consultations/kostanay-yard-rules/text',
  '/consultations/kostanay-yard-rules/text?view=side',
  '/consultations/kostanay-yard-rules/at/point_9',
  '/consultations/kostanay-yard-rules/at/point_9/say?kind=wording',
  '/consultations/kostanay-yard-rules/comments',
  '/consultations/kostanay-yard-rules/versions',
  '/consultations/kostanay-yard-rules/versions/3',
  '/consultations/kostanay-yard-rules/result',
  '/consultations/comments/1',
  '/consultations/comments/1/join',
  '/programmes',
  '/programmes/civic-dialogue-2019',
  '/programmes/civic-dialogue-2019/regions/kostanay-oblysy',
  '/programmes/civic-dialogue-2019/compare',
  '/programmes/civic-dialogue-2019/findings?kind=problem',
  '/programmes/civic-dialogue-2019/events',
  '/programmes/civic-dialogue-2019/agenda',
  '/programmes/civic-dialogue-2019/presentation',
  '/programmes/civic-dialogue-2019/presentation#slide-5',
  '/programmes/feedback/village-budget-school-open-day',
  '/territories',
  '/territories/390000000',
  '/territories/search?q=Кокшетау',
  '/organisations',
  '/organisations/assembly-of-people-capital',
  '/organisations/people/lyazzat-kussainova',
  '/journal',
  '/journal/0',
  '/account/sign-in',
  '/moderation',
  '/privacy',
  '/source',
  '/nothing-here',
]
const readers = [
  { language: 'kk', width: 360, colorScheme: 'light' },
  { language: 'ru', width: 1280, colorScheme: 'dark' },
  { language: 'en', width: 360, colorScheme: 'dark' },
] as const

for (const { language, width, colorScheme } of readers) {
  test.each(pages)(
    `axe finds nothing on /${language}%s at ${width} px, ${colorScheme}; nothing runs over the edge`,
    async (path) => {
      const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme })
      await page.goto(`${site}/${language}${path}`)
      await page.evaluate(axe)
      const { violations } = await page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })')
      expect(
        violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        ),
      ).toEqual([])
      const overflow = await page.evaluate<number>(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      )
      expect(overflow).toBeLessThanOrEqual(0)
      await page.close()
    },
  )
}
