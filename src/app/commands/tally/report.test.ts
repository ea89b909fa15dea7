import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'parse5'
import { describe, expect, test, vi } from 'vitest'
import { tallyCommandLine } from '#app/commands/testing/tally-command-line.ts'
import { packagePath } from '#platform/package-path.ts'

// Several test files share the processor.
vi.setConfig({ testTimeout: 60_000 })

const assen = 'data/pb/Netherlands_Assen_2024.pb.gz'
const { at, kenesTally } = tallyCommandLine()

describe('the report', () => {
  test.each(['kk', 'ru', 'en'])(
    'the report in %s is complete HTML: no script, no external resources, pictures with their tables',
    async (language) => {
      await kenesTally(
        assen,
        '--completion',
        'add1',
        '--report',
        at(`${language}.html`),
        '--language',
        language,
      )
      const html = readFileSync(at(`${language}.html`), 'utf8')
      const errors: string[] = []
      parse(html, { onParseError: ({ code }) => errors.push(code) })
      expect(errors).toEqual([])
      expect(html).toContain(`<html lang="${language}">`)
      expect(html).not.toMatch(/<script|https?:|url\(/)
      // Each of the three charts is drawn for a phone and for a desk.
      expect(html.match(/<svg/g)).toHaveLength(6)
      for (const chart of ['money', 'voters', 'rules'])
        expect(html, chart).toMatch(
          new RegExp(`<figure class="chart" id="${chart}"><figcaption>[^<]*\\d[^<]*</figcaption>`),
        )
      expect(html.match(/<table/g)!.length).toBeGreaterThanOrEqual(4)
      expect(html).toContain('1161af741c23519f7d4de3d475f32b6a8c0e2b6471d5b7576c65c9776584c221')
    },
  )

  test('the report has the style sheets of the site as they are, and a release has these files', async () => {
    await kenesTally(assen, '--report', at('styled.html'))
    const html = readFileSync(at('styled.html'), 'utf8')
    const released = readFileSync(packagePath('bin/release.mjs'), 'utf8')
    for (const sheet of ['src/ui/styles/tokens.css', 'src/ui/styles/print.css', 'src/ui/chart/chart.css']) {
      expect(html).toContain(readFileSync(packagePath(sheet), 'utf8'))
      expect(released).toContain(`'${sheet}'`)
    }
  })

  test('names from the file are text, never markup', async () => {
    const text = gunzipSync(readFileSync(assen)).toString('utf8')
    writeFileSync(at('evil.pb'), text.replace('PopUp Podium', '<img src=x onerror=alert(1)>'))
    await kenesTally(at('evil.pb'), '--report', at('evil.html'))
    expect(readFileSync(at('evil.html'), 'utf8')).not.toContain('<img')
  })
})
