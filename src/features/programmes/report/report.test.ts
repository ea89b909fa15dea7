import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeAll, expect, test } from 'vitest'
import { testSite } from '#app/testing.ts'
import { aProgrammeFile, createNames } from '../fixtures.ts'
import { importProgramme } from '../import/actions.ts'

const site = await testSite({ now: '2026-11-23T10:00:00+05:00' })
const ctx = () => site.context()
const PROGRAMME_PATH = '/programmes/dialogue'
const KAZAKH = 'ӘәҒғҚқҢңӨөҰұҮүҺһІі'

const bring = (summary: string) =>
  importProgramme(
    ctx(),
    JSON.stringify(aProgrammeFile({ summary: { kk: `${summary} ${KAZAKH}`, ru: summary, en: summary } })),
    { picture: async () => undefined, progress: () => {} },
  )

beforeAll(async () => {
  await createNames(ctx().db)
  await bring('Summary')
})

async function download(address: string) {
  const requested = await site.get(address)
  expect(requested.statusCode).toBe(302)
  const report = await site.get(requested.headers.location as string)
  expect(report.statusCode).toBe(200)
  return { address: requested.headers.location as string, bytes: report.rawPayload, headers: report.headers }
}

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const document = await getDocument({ data: new Uint8Array(bytes) }).promise
  return Promise.all(
    Array.from({ length: document.numPages }, async (_, n) => {
      const { items } = await (await document.getPage(n + 1)).getTextContent()
      return items.map((item) => ('str' in item ? item.str : '')).join(' ')
    }),
  )
}

test.each(['kk', 'ru', 'en'])(
  'the report in /%s as PDF has its regions, tables and Kazakh letters',
  async (language) => {
    const { bytes, headers } = await download(`/${language}${PROGRAMME_PATH}/report.pdf`)
    expect(headers['content-type']).toBe('application/pdf')
    expect(headers['content-disposition']).toContain(`dialogue-${language}.pdf`)
    const pages = await pagesOf(bytes)
    const text = pages.join(' ')
    expect(pages.length).toBeGreaterThan(4)
    expect(text).toContain(`Nobody was told (${language})`)
    expect(text).toContain(`People who came (${language})`)
    expect(text).toContain('125')
    if (language === 'kk') expect(text).toContain(KAZAKH)
  },
)

test.each(['kk', 'ru', 'en'])(
  'the report in /%s as .docx has headings, tables and pictures',
  async (language) => {
    const { bytes } = await download(`/${language}${PROGRAMME_PATH}/report.docx`)
    const { value: html } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    expect(html).toContain('<h1>')
    expect(html).toContain('<table>')
    expect(html).toContain('<img')
    expect(html).toContain(`Nobody was told (${language})`)
    if (language === 'kk') expect(html).toContain(KAZAKH)
  },
)

test('is kept while nothing changes, and is another file after a correction', async () => {
  const first = await download(`/ru${PROGRAMME_PATH}/report.pdf`)
  expect((await download(`/ru${PROGRAMME_PATH}/report.pdf`)).address).toBe(first.address)
  await bring('Corrected')
  const second = await download(`/ru${PROGRAMME_PATH}/report.pdf`)
  expect(second.address).not.toBe(first.address)
  expect((await pagesOf(second.bytes)).join(' ')).toContain('Corrected')
  expect((await site.get(first.address)).statusCode).toBe(404)
})

test('a report of another programme or of none is not found', async () => {
  const { address } = await download(`/ru${PROGRAMME_PATH}/report.pdf`)
  expect((await site.get(address.replace('dialogue', 'other'))).statusCode).toBe(404)
  expect((await site.get('/ru/programmes/none/report.pdf')).statusCode).toBe(404)
})
