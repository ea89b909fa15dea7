import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { factorise, invert, packed, packedSize, solve } from './dense.ts'
import { eigenSymmetric } from './eigen.ts'
import { largestEigenpairs } from './lanczos.ts'
import { pick, randomFrom, seedFor, shuffled } from './random.ts'
import { exp, exp2, ln, normalTail } from './special.ts'

const relative = (ours: number, theirs: number) =>
  Math.abs(ours - theirs) / Math.max(Math.abs(theirs), 1e-300)

test('exponential and logarithm agree with those of the engine', () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(relative(exp(x), Math.exp(x))).toBeLessThan(1e-12)
    }),
  )
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
      expect(Math.abs(ln(x) - Math.log(x))).toBeLessThan(1e-12 * Math.max(1, Math.abs(Math.log(x))))
    }),
  )
  expect([exp(0), exp2(-3), exp2(10), ln(1), ln(0)]).toEqual([1, 0.125, 1024, 0, Number.NEGATIVE_INFINITY])
})

test.each([
  [0, 0.5],
  [1, 0.15865525393145707],
  [1.959963984540054, 0.025],
  [3.5, 2.3262907903552504e-4],
  [6, 9.865876450376981e-10],
  [10, 7.619853024160527e-24],
  [-2, 0.9772498680518208],
])('the normal tail beyond %f is %f', (z, tail) => {
  expect(relative(normalTail(z), tail)).toBeLessThan(1e-9)
})

const symmetric = (n: number, seed: number) => {
  const random = randomFrom(seed)
  const rows = Array.from({ length: n }, () => Array.from({ length: n }, () => random() - 0.5))
  return Float64Array.from({ length: n * n }, (_, at) => {
    const i = Math.floor(at / n)
    const j = at % n
    return rows.reduce((sum, row) => sum + row[i]! * row[j]!, 0)
  })
}
const apply = (matrix: Float64Array, n: number) => (x: Float64Array, y: Float64Array) => {
  for (let i = 0; i < n; i++) for (let j = 0; j < n; j++) y[i]! += matrix[i * n + j]! * x[j]!
}

test.each([1, 2, 5, 40])('eigenvectors of a %i × %i matrix are stretched by their eigenvalues', (n) => {
  const matrix = symmetric(n, n)
  const { values, vectors } = eigenSymmetric(matrix, n)
  vectors.forEach((vector, j) => {
    const image = new Float64Array(n)
    apply(matrix, n)(vector, image)
    for (let i = 0; i < n; i++) expect(image[i]).toBeCloseTo(values[j]! * vector[i]!, 10)
  })
})

test('the largest eigenpairs of an operator are those of its matrix', () => {
  const n = 120
  const matrix = symmetric(n, 3)
  const whole = eigenSymmetric(matrix, n)
  const largest = largestEigenpairs(apply(matrix, n), n, 4)
  for (let j = 0; j < 4; j++) {
    expect(relative(largest.values[j]!, whole.values[j]!)).toBeLessThan(1e-12)
    const along = largest.vectors[j]!.reduce((sum, value, i) => sum + value * whole.vectors[j]![i]!, 0)
    expect(Math.abs(along)).toBeCloseTo(1, 9)
  }
})

test('repeated eigenvalues are found as often as they occur, and nothing is still zero', () => {
  const twice = (x: Float64Array, y: Float64Array) => {
    y.set(x.map((value, i) => (i < 2 ? 3 * value : i === 2 ? value : 0)))
  }
  expect([...largestEigenpairs(twice, 6, 4).values].map((v) => Math.round(v * 1e9) / 1e9)).toEqual([
    3, 3, 1, 0,
  ])
  expect([...largestEigenpairs(() => {}, 3, 2).values]).toEqual([0, 0])
})

test('a positive definite system is solved and inverted', () => {
  const n = 5
  const matrix = symmetric(n, 9)
  const triangle = new Float64Array(packedSize(n))
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) triangle[packed(i, j)] = matrix[i * n + j]!
  const x = Float64Array.of(1, -2, 3, -4, 5)
  const b = new Float64Array(n)
  apply(matrix, n)(x, b)
  factorise(triangle, n)
  solve(triangle, b, n)
  b.forEach((value, i) => {
    expect(value).toBeCloseTo(x[i]!, 6)
  })
  const inverse = new Float64Array(packedSize(n))
  invert(triangle, inverse, n, new Float64Array(n))
  let first = 0
  for (let k = 0; k < n; k++) first += matrix[k]! * inverse[packed(Math.max(0, k), 0)]!
  expect(first).toBeCloseTo(1, 6)
})

test('the same seed draws the same numbers, another purpose others', () => {
  const draw = (seed: number) => Array.from({ length: 3 }, randomFrom(seed))
  expect(draw(1)).toEqual([0.09156953264027834, 0.5061978038866073, 0.8881928145419806])
  expect(draw(seedFor(1, 'a'))).toEqual(draw(seedFor(1, 'a')))
  expect(draw(seedFor(1, 'a'))).not.toEqual(draw(seedFor(1, 'b')))
})

test('random numbers fill the unit interval evenly, and shuffling keeps everyone', () => {
  const random = randomFrom(42)
  const bins = new Array<number>(10).fill(0)
  for (let draw = 0; draw < 100_000; draw++) bins[pick(random, 10)]!++
  for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(400)
  expect([...shuffled(random, 50)].sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, i) => i))
})

test('nothing in the engine leaves its last bit to the JavaScript engine', () => {
  const root = new URL('../', import.meta.url)
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /(?<!test)\.ts$/.test(name),
  )
  expect(sources.length).toBeGreaterThan(40)
  const inexact =
    /\*\* |Math\.(pow|exp|expm1|log|log1p|log2|log10|hypot|cbrt|sin|cos|tan|tanh|sinh|cosh|atan2?)\b/
  const code = (name: string) =>
    readFileSync(new URL(name, root), 'utf8').replace(/^\s*(\/?\*|\/\/).*$/gm, '')
  const found = sources.filter((name) => !name.startsWith('testing') && inexact.test(code(name)))
  expect(found).toEqual([])
})
