import { chromium } from 'playwright-core'
import { readFileSync } from 'node:fs'
const b = await chromium.launch({ executablePath: process.argv[2], args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'], headless: true })
const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')
for (const path of process.argv.slice(3)) {
  const p = await (await b.newContext({ viewport: { width: 360, height: 780 } })).newPage()
  await p.goto('http://127.0.0.1:4377' + path)
  await p.evaluate(axe)
  const { violations } = await p.evaluate(`axe.run({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })`)
  console.log(path, violations.map(v => [v.id, v.nodes.map(n => n.html.slice(0, 300) + ' ' + n.any.map(a => JSON.stringify(a.data)).join())]))
  const small = await p.evaluate(`[...document.querySelectorAll('a,button,input,summary,select')].filter(e => { const r = e.getBoundingClientRect(); return r.width && r.height && r.height < 24 && getComputedStyle(e).display !== 'inline' }).map(e => e.outerHTML.slice(0, 160) + ' ' + e.getBoundingClientRect().height)`)
  console.log('block targets under 24:', small)
  const inline = await p.evaluate(`[...document.querySelectorAll('main a')].filter(e => { const r = e.getBoundingClientRect(); return r.height < 24 && getComputedStyle(e).display === 'inline' }).map(e => (e.closest('[class]')?.className ?? '') + ' | ' + e.parentElement.className + ' | ' + e.outerHTML.slice(0, 120) + ' ' + e.getBoundingClientRect().height)`)
  console.log('inline:', inline.slice(0, 40))
}
await b.close()
