import { expect, inject, test } from 'vitest'
import { expectSound } from '#tests/support/axe.ts'
import { full } from '#tests/support/extent.ts'
import { browserOfFile, looks } from '#tests/support/journey.ts'

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

const [phone, ...others] = looks
/** Every page on a phone, and in one of the other looks in turn; `npm run test:full` has all of them. */
const looksOf = (index: number) => (full ? looks : [phone, ...others.slice(index % 2, (index % 2) + 1)])

const shown = pages.flatMap((path, index) =>
  looksOf(index).map(({ language, width, colorScheme }) => ({ path, language, width, colorScheme })),
)

test.each(shown)(
  'axe finds nothing on $path in $language at $width px, $colorScheme; nothing runs over the edge',
  async ({ path, language, width, colorScheme }) => {
    const page = await browser().newPage({ viewport: { width, height: 800 }, colorScheme })
    await page.goto(`${site}/${language}${path}`)
    await expectSound(page, path)
    await page.close()
  },
)

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

test('every page prints without cut-off content and without squeezed text', async () => {
  const page = await browser().newPage({ viewport: PAPER })
  await page.emulateMedia({ media: 'print' })
  for (const path of pages) {
    await page.goto(`${site}/kk${path}`)
    expect([path, await page.evaluate(misprinted)]).toEqual([path, []])
  }
  await page.close()
})
