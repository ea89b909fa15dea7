/** Small symmetric matrices as packed lower triangles: entry (i, j ≤ i) is at i(i+1)/2 + j. */
export const packed = (i: number, j: number): number => (i * (i + 1)) / 2 + j
export const packedSize = (n: number): number => (n * (n + 1)) / 2

/** Pivots below this are rounding noise of a matrix that is positive definite by construction. */
const SMALLEST_PIVOT = 1e-12

/** Cholesky factor of a positive definite matrix, in its place. */
export function factorise(a: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    const row = packed(i, 0)
    for (let j = 0; j <= i; j++) {
      const other = packed(j, 0)
      let sum = a[row + j]!
      for (let k = 0; k < j; k++) sum -= a[row + k]! * a[other + k]!
      a[row + j] = i === j ? Math.sqrt(Math.max(sum, SMALLEST_PIVOT)) : sum / a[other + j]!
    }
  }
}

/** Solves L·Lᵀ·x = b in the place of b, `l` being a factor made by `factorise`. */
export function solve(l: Float64Array, b: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    const row = packed(i, 0)
    let sum = b[i]!
    for (let k = 0; k < i; k++) sum -= l[row + k]! * b[k]!
    b[i] = sum / l[row + i]!
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i]!
    for (let k = i + 1; k < n; k++) sum -= l[packed(k, i)]! * b[k]!
    b[i] = sum / l[packed(i, i)]!
  }
}

/** (L·Lᵀ)⁻¹ into `out`; `column` is working space of n numbers. */
export function invert(l: Float64Array, out: Float64Array, n: number, column: Float64Array): void {
  for (let j = 0; j < n; j++) {
    column.fill(0)
    column[j] = 1
    solve(l, column, n)
    for (let i = j; i < n; i++) out[packed(i, j)] = column[i]!
  }
}
