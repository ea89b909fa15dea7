/** A source of numbers in [0, 1), the same for the same seed on every machine. */
export type Random = () => number

/**
 * xoshiro128** (Blackman & Vigna 2018), its state filled by splitmix32 from the seed: 32-bit integer arithmetic
 * only, so the sequence is a function of the seed and of nothing else.
 */
export function randomFrom(seed: number): Random {
  let mix = seed | 0
  const next = () => {
    mix = (mix + 0x9e3779b9) | 0
    let z = mix ^ (mix >>> 16)
    z = Math.imul(z, 0x21f0aaad)
    z ^= z >>> 15
    z = Math.imul(z, 0x735a2d97)
    return z ^ (z >>> 15)
  }
  let a = next()
  let b = next()
  let c = next()
  let d = next() | 1
  return () => {
    const five = Math.imul(b, 5)
    const result = Math.imul((five << 7) | (five >>> 25), 9)
    const t = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= t
    d = (d << 11) | (d >>> 21)
    return (result >>> 0) / 4_294_967_296
  }
}

/** A seed of its own for each purpose, so that one more draw in one place changes nothing in another. */
export function seedFor(seed: number, purpose: string): number {
  let hash = seed ^ 0x811c9dc5
  for (let i = 0; i < purpose.length; i++) hash = Math.imul(hash ^ purpose.charCodeAt(i), 0x01000193)
  return hash | 0
}

/** A whole number from 0 to count − 1. */
export const pick = (random: Random, count: number): number => Math.floor(random() * count)

/** Puts the numbers 0 … count − 1 in random order (Fisher–Yates). */
export function shuffled(random: Random, count: number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, i) => i)
  for (let i = count - 1; i > 0; i--) {
    const j = pick(random, i + 1)
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
  return order
}
