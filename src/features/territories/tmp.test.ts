import { expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { searchPlaces } from './index.ts'
const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
test('x', async () => {
  const rows = await site.db.selectFrom('territory').select(['code','label','kind']).where('parent_code','is not',null).execute()
  const out: Record<string, [number, number, string[]]> = {}
  let n = 0
  const t0 = performance.now()
  for (const lang of ['kk','ru'] as const) for (let i=0;i<rows.length;i+=41) {
    const r = rows[i]!
    const found = await searchPlaces(site.context(), r.label[lang], lang)
    const o = (out[`${lang} ${r.kind}`] ??= [0,0,[]])
    o[0]++
    if (!found.some(f => f.code === r.code)) { o[1]++; o[2].push(r.label[lang]) }
    n++
  }
  console.log(n, performance.now()-t0)
  for (const [k,v] of Object.entries(out)) console.log(k, v[0], v[1], v[2].slice(0,12).join(' | '))
}, 600000)
