import type { BrowserContext } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { languages } from '#domain/base/text.ts'
import { expectSoundInEveryLook, overflowOf } from '#tests/support/axe.ts'
import { full } from '#tests/support/extent.ts'
import { browserOfFile } from '#tests/support/journey.ts'

const site = inject('siteUrl')
const browser = browserOfFile()

const pages = [
  '',
  '/news',
  '/news?topic=budget&territory=390000000',
  '/news/civic-dialogue-presentation-in-the-capital',
  '/news/civic-dialogue-presentation-in-the-capital?view=side',
  '/meetings',
  '/about',
  '/open',
  '/outcomes',
  '/meetings/calendar?month=2019-11',
  '/meetings/days/2019-11-26',
  '/meetings/nearby?near=53.21,63.62',
  '/meetings/nearby?near=Аккол',
  '/meetings/project-results-presentation-2019',
  '/deadlines',
  '/deadlines?by=month',
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
  '/comments/1',
  '/comments/1/join',
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
  '/search?q=Костанай',
  '/search?q=бюджжет&kind=news.item',
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

/** A4 within its margins, in pixels of CSS. */
const PAPER = { width: 720, height: 1000 }
/** Content wider than the paper, and text that a hidden neighbour has squeezed into a column of letters. */
const misprinted = `(() => {
  const shape = (one) => one.getBoundingClientRect()
  const hasWords = ({ childNodes }) => [...childNodes].some(({ nodeType, data }) => nodeType === 3 && data.trim().length > 12)
  const thin = [...document.querySelectorAll('main *')].filter((one) =>
    hasWords(one) && shape(one).width > 0 && shape(one).width < 60 && shape(one).height > 90)
  const { scrollWidth, clientWidth } = document.documentElement
  return [...thin.map(({ outerHTML }) => outerHTML.slice(0, 160)), ...(scrollWidth > clientWidth ? [scrollWidth] : [])]
})()`

const PHONE = { width: 360, height: 800 }

// One context keeps styles and fonts between pages.
let context: BrowserContext
beforeAll(async () => {
  context = await browser().newContext({ viewport: PHONE })
})

describe.each(pages.map((path, turn) => ({ path, turn })))('On $path', ({ path, turn }) => {
  test.each(full ? languages : (['kk'] as const))(
    'axe finds nothing on a phone and in a wide window, and the page prints without cut-off content and squeezed text: %s',
    async (language) => {
      const page = await context.newPage()
      await page.goto(`${site}/${language}${path}`)
      await expectSoundInEveryLook(page, path, turn)
      await page.setViewportSize(PAPER)
      await page.emulateMedia({ media: 'print', colorScheme: 'light' })
      expect(await page.evaluate(misprinted)).toEqual([])
      await page.close()
    },
  )

  test.skipIf(full)('nothing runs over the edge of a phone in another language', async () => {
    const page = await context.newPage()
    await page.goto(`${site}/${turn % 2 === 0 ? 'ru' : 'en'}${path}`)
    expect(await overflowOf(page)).toBe(0)
    await page.close()
  })
})
