import { generateKeyPairSync } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test, vi } from 'vitest'
import { tallyCommandLine } from '#app/commands/testing/tally-command-line.ts'

// Several test files share the processor.
vi.setConfig({ testTimeout: 60_000 })

const assen = 'data/pb/Netherlands_Assen_2024.pb.gz'
const wieliczka = 'data/pb/Poland_Wieliczka_2023_Green_Budget.pb.gz'
const { at, kenesTally } = tallyCommandLine()

describe('one file', () => {
  test('the result as JSON has the published keys, winners in the order of purchase', async () => {
    const { out, code } = await kenesTally(
      assen,
      '--completion',
      'add1',
      '--tie',
      'cost-votes-lexical',
      '--json',
    )
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      instance: 'Netherlands_Assen_2024.pb',
      rule: 'equal-shares',
      utility: 'cost',
      completion: 'add1',
      tie: 'cost-votes-lexical',
      budget: '100000',
      total_cost: '76700',
      selected: ['3', '9', '2', '11', '13', '14', '5', '6', '12'],
      engine: 'kenes-tally 1.1.0',
    })
  })

  test('ties are in it with everything that was equal', async () => {
    const { out } = await kenesTally(assen, '--json')
    expect(JSON.parse(out)).toMatchObject({ ties: [{ round: 2, chosen: '11', among: ['11', '2'] }] })
  })

  test('the same command gives the same bytes, from the packed file and from the unpacked one', async () => {
    const plain = at('Netherlands_Assen_2024.pb')
    writeFileSync(plain, gunzipSync(readFileSync(assen)))
    const first = await kenesTally(assen, '--json')
    expect((await kenesTally(plain, '--json')).out).toBe(first.out)
  })

  test('a readable table, why a project won, by how much one lost, what became of a ballot', async () => {
    expect((await kenesTally(assen, '--completion', 'add1')).out).toContain(
      '9 projects for 76,700; 23,300 left',
    )
    expect((await kenesTally(wieliczka, '--completion', 'none', '--explain', '24')).out).toContain(
      'Won: purchase 1 of 21',
    )
    const missed = (await kenesTally(assen, '--completion', 'none', '--explain', '7')).out
    expect(missed).toContain('Not chosen: its supporters did not have enough')
    expect(missed).toMatch(/further voters for it alone it would have won/)
    expect((await kenesTally(wieliczka, '--voter', '1')).out).toContain('4 of 5 projects of this ballot won')
  })

  test('the other rules side by side', async () => {
    const { out } = await kenesTally(wieliczka, '--completion', 'add1', '--compare')
    expect(out).toMatch(/greedy +23 +998,997 +27\.6 % +1\.471 +\+4 −11 +873 +1615/)
  })

  test('explanations as data: payments add up exactly', async () => {
    const project = JSON.parse(
      (await kenesTally(assen, '--completion', 'add1', '--explain', '6', '--json')).out,
    )
    expect(project).toMatchObject({ project: '6', bought: { place: 8, payers: 7, emptied: 3 } })
    const value = (fraction: string) =>
      fraction
        .split('/')
        .map(Number)
        .reduce((a, b) => a / b)
    expect(value(project.bought.paid) + value(project.bought.emptied_paid)).toBeCloseTo(11_000, 6)
    const voter = JSON.parse((await kenesTally(wieliczka, '--voter', '1', '--json')).out)
    expect(voter).toMatchObject({ voter: '1', endowment: '315', left: '0', followed: '315' })
    const anonymous = JSON.parse((await kenesTally(wieliczka, '--ballot', '6,70,20,21,25', '--json')).out)
    expect(anonymous.projects.map((one: { project: string }) => one.project)).toEqual([
      '70',
      '20',
      '21',
      '25',
      '6',
    ])
    const pointed = await kenesTally(
      'data/pb/Poland_Katowice_2024_Murcki.pb.gz',
      '--ballot',
      'L18/06/XI:2,L18/08/XI:1',
    )
    expect(pointed.out).toMatch(/of 2 projects of this ballot won/)
    expect(await kenesTally(assen, '--ballot', '1,1')).toMatchObject({ code: 2 })
    const [own, greedy] = JSON.parse(
      (await kenesTally(wieliczka, '--completion', 'add1', '--compare', '--json')).out,
    )
    expect(own).toMatchObject({ voters_who_voted: 6586, justified_representation: { violations: 0 } })
    expect(greedy).toMatchObject({ rule: 'greedy', total_cost: '998997', voters_better_off: 873 })
  })

  test('a file is counted by its own rule', async () => {
    const { out } = await kenesTally('data/pb/Poland_Gdynia_2020.pb.gz', '--official', '--json')
    expect(JSON.parse(out)).toMatchObject({
      rule: 'greedy',
      selected: ['2'],
      options: { unaffordable: 'stop' },
    })
    expect(await kenesTally('data/pb/Hungary_Veszprem_2025.pb.gz', '--official')).toMatchObject({ code: 2 })
  })

  test('conditions, merged projects and leftover money', async () => {
    const withdrawn = await kenesTally(
      assen,
      '--rule',
      'greedy',
      '--withdrawn',
      '3,9',
      '--min-votes',
      '20',
      '--json',
    )
    expect(JSON.parse(withdrawn.out).selected).not.toContain('3')
    const merged = await kenesTally(assen, '--rule', 'greedy', '--merge', '3,9=20000', '--json')
    expect(JSON.parse(merged.out).selected).not.toContain('9')
    const added = await kenesTally(assen, '--leftover-from', assen, '--rule', 'greedy', '--json')
    expect(JSON.parse(added.out).budget).toBe('100800')
  })

  test('the ballots can be written again with the outcome in them', async () => {
    await kenesTally(assen, '--completion', 'add1', '--write', at('assen-out.pb'))
    const { out } = await kenesTally(at('assen-out.pb'), '--completion', 'add1', '--json')
    expect(JSON.parse(out).selected).toHaveLength(9)
  })
})

describe('errors', () => {
  const broken = () => {
    const text = gunzipSync(readFileSync(assen)).toString('utf8')
    writeFileSync(at('broken.pb'), text.replace('vote01006bcf-62b6-435d-a0de-2966c3e75249;1,2', 'x;1,777'))
    return at('broken.pb')
  }

  test('a damaged file: its line and reason, exit code 1', async () => {
    const { err, code } = await kenesTally(broken())
    expect(code).toBe(1)
    expect(err).toMatch(/broken\.pb: line 36: the ballot names an unknown project “777”/)
  })

  test('a file with errors is counted with --repair, and repairs are reported and recorded in the result', async () => {
    const { out, err, code } = await kenesTally(broken(), '--repair', '--json', '--language', 'ru')
    expect(code).toBe(0)
    expect(err).toMatch(/строка 36: в бюллетене назван неизвестный проект «777»; он вычеркнут/)
    expect(JSON.parse(out).ballots.repairs).toContainEqual({ code: 'unknown-project', count: 1 })
  })

  test.each([
    [['--tie', 'dice'], /--tie does not know/],
    [['--utility', 'points'], /carry no points/],
    [['--explain', 'nothing'], /no project “nothing”/],
    [['--withdrawn', 'nothing'], /does not have/],
    [['--cap', 'parks=3'], /--cap is written/],
  ])('%j is refused with exit code 2', async (args, message) => {
    const { err, code } = await kenesTally(assen, ...args)
    expect(code).toBe(2)
    expect(err).toMatch(message)
  })

  test('a file that is not there', async () => {
    expect(await kenesTally(at('nowhere.pb'))).toMatchObject({
      code: 1,
      err: expect.stringContaining('nowhere.pb'),
    })
  })
})

describe('verify', () => {
  const save = async (name: string, ...args: string[]) => {
    writeFileSync(at(name), (await kenesTally(...args, '--json')).out)
    return at(name)
  }

  test('an honest result holds; a changed one, or one of other ballots, does not', async () => {
    const result = await save(
      'result.json',
      assen,
      '--completion',
      'add1',
      '--tie',
      'seed:7',
      '--withdrawn',
      '3',
    )
    expect(await kenesTally('verify', result, assen)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Equal/),
    })
    writeFileSync(at('changed.json'), readFileSync(result, 'utf8').replace('"9"', '"7"'))
    const changed = await kenesTally('verify', at('changed.json'), assen)
    expect(changed).toMatchObject({ code: 1, err: expect.stringContaining('selected: the result says') })
    expect(await kenesTally('verify', result, wieliczka)).toMatchObject({
      code: 1,
      err: expect.stringContaining('Other ballots'),
    })
  })

  test('a signed result names its key and breaks with any change', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519')
    const other = generateKeyPairSync('ed25519').publicKey
    writeFileSync(at('key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }))
    writeFileSync(at('public.pem'), publicKey.export({ type: 'spki', format: 'pem' }))
    writeFileSync(at('other.pem'), other.export({ type: 'spki', format: 'pem' }))
    const result = await save('signed.json', assen, '--sign', at('key.pem'))
    expect(await kenesTally('verify', result, assen, '--key', at('public.pem'))).toMatchObject({
      code: 0,
      out: expect.stringContaining('signature valid'),
    })
    expect(await kenesTally('verify', result, assen, '--key', at('other.pem'))).toMatchObject({ code: 1 })
    writeFileSync(result, readFileSync(result, 'utf8').replace('"voters": 84', '"voters": 85'))
    expect(await kenesTally('verify', result, assen)).toMatchObject({
      code: 1,
      err: expect.stringContaining('signature does not hold'),
    })
  })
})

test('every file of a directory, in the order of the names', async () => {
  for (const name of ['b.pb', 'a.pb']) writeFileSync(at(name), gunzipSync(readFileSync(assen)))
  for (const name of ['broken.pb', 'assen-out.pb', 'Netherlands_Assen_2024.pb'])
    rmSync(at(name), { force: true })
  writeFileSync(at('c.pb'), 'not ballots')
  const { out, err, code } = await kenesTally('--all', at('.'), '--json', '--jobs', '2')
  expect(out.split('\n').map((line) => (JSON.parse(line) as { instance: string }).instance)).toEqual([
    'a.pb',
    'b.pb',
  ])
  expect(err).toContain('c.pb: line 1: the file does not begin with META')
  expect(code).toBe(1)
})

test('help tells a city official what to choose', async () => {
  const { out } = await kenesTally('--help')
  for (const word of [
    '--rule',
    '--utility',
    '--completion',
    '--tie',
    'Large groups win in proportion',
    '--report',
  ])
    expect(out).toContain(word)
})
