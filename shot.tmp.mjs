import chromium from '@sparticuz/chromium'
import { chromium as pw } from 'playwright-core'
const b = await pw.launch({ executablePath: await chromium.executablePath(), args: chromium.args, headless: true })
const [,, file, out, w='1100', full='0', lang] = process.argv
const p = await b.newPage({ viewport: { width: +w, height: 1400 } })
await p.goto('file://'+file)
if (lang) await p.click('label[for=l-'+lang+']')
if (process.argv[7]) await p.locator(process.argv[7]).scrollIntoViewIfNeeded(); await (process.argv[7] ? p.locator(process.argv[7]).screenshot({path: out}) : p.screenshot({ path: out, fullPage: full==='1' }))
await b.close()
