// Lighthouse, mobile profile, median of five, for the feed, an item and a meeting of the demonstration.
import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { browserPath } from '#tests/support/browser.ts'
import { newFolder, removeFolder, serveSite } from '#tests/support/served-site.ts'
import { median, printTable } from './support/table.ts'

const RUNS = 5
const pages = {
  feed: '/ru/news',
  item: '/kk/news/civic-dialogue-presentation-in-the-capital',
  meeting: '/ru/meetings/project-results-presentation-2019',
}
const aims = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const
type Category = keyof typeof aims
const categories = Object.keys(aims) as Category[]

const folder = newFolder()
const site = await serveSite(folder, { demo: true })
const chrome = await launch({
  chromePath: await browserPath(),
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
})
const rows: Record<string, string | number>[] = []
for (const [name, path] of Object.entries(pages)) {
  const scores = Object.fromEntries(categories.map((category) => [category, [] as number[]]))
  for (let run = 0; run < RUNS; run += 1) {
    const result = await lighthouse(site.url + path, {
      port: chrome.port,
      output: 'json',
      onlyCategories: [...categories],
    })
    for (const category of categories)
      scores[category]?.push(Math.round((result?.lhr.categories[category]?.score ?? 0) * 100))
    const failed = Object.values(result?.lhr.audits ?? {}).filter(
      ({ score, scoreDisplayMode }) => score === 0 && scoreDisplayMode === 'binary',
    )
    if (run === 0 && failed.length > 0) console.log(`${name}: ${failed.map(({ id }) => id).join(', ')}`)
  }
  rows.push({
    page: name,
    ...Object.fromEntries(categories.map((category) => [category, median(scores[category] ?? [])])),
  })
}
rows.push({ page: 'aim', ...aims })
console.log(`Lighthouse, mobile, median of ${RUNS}`)
printTable(rows)
await chrome.kill()
await site.stop()
removeFolder(folder)
