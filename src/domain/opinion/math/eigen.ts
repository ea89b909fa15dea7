/**
 * Eigenvalues and eigenvectors of symmetric matrices, by arithmetic and square roots only:
 * IEEE 754 fixes both to the last bit, so every machine finds the same bytes.
 */
export type Eigen = {
  /** Descending. */
  readonly values: Float64Array
  /** vectors[j] belongs to values[j] and has length one. */
  readonly vectors: readonly Float64Array[]
}

const SWEEPS = 60

/** All eigenpairs of a symmetric n × n matrix (row after row) by cyclic Jacobi rotations; the input is kept. */
export function eigenSymmetric(matrix: Float64Array, n: number): Eigen {
  const a = matrix.slice()
  const v = new Float64Array(n * n)
  for (let i = 0; i < n; i++) v[i * n + i] = 1
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let off = 0
    let diagonal = 0
    for (let i = 0; i < n; i++) {
      diagonal += a[i * n + i]! * a[i * n + i]!
      for (let j = 0; j < i; j++) off += a[i * n + j]! * a[i * n + j]!
    }
    if (off <= diagonal * 1e-34 || off === 0) break
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) rotate(a, v, n, p, q)
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => a[j * n + j]! - a[i * n + i]! || i - j)
  return {
    values: Float64Array.from(order, (i) => a[i * n + i]!),
    vectors: order.map((i) => Float64Array.from({ length: n }, (_, row) => v[row * n + i]!)),
  }
}

/** One Jacobi rotation that makes a[p][q] zero (Golub & Van Loan, Matrix Computations, 8.5). */
function rotate(a: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const apq = a[p * n + q]!
  if (apq === 0) return
  const theta = (a[q * n + q]! - a[p * n + p]!) / (2 * apq)
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1))
  const c = 1 / Math.sqrt(t * t + 1)
  const s = t * c
  for (let k = 0; k < n; k++) {
    const kp = a[k * n + p]!
    const kq = a[k * n + q]!
    a[k * n + p] = c * kp - s * kq
    a[k * n + q] = s * kp + c * kq
  }
  for (let k = 0; k < n; k++) {
    const pk = a[p * n + k]!
    const qk = a[q * n + k]!
    a[p * n + k] = c * pk - s * qk
    a[q * n + k] = s * pk + c * qk
    const vp = v[k * n + p]!
    const vq = v[k * n + q]!
    v[k * n + p] = c * vp - s * vq
    v[k * n + q] = s * vp + c * vq
  }
}
