import { type Eigen, eigenSymmetric } from './eigen.ts'
import { type Random, randomFrom } from './random.ts'

/** y = A·x for a symmetric positive semi-definite A that is never written out. */
export type Operator = (x: Float64Array, y: Float64Array) => void

const SEED = 20_260_101
const FIRST_CHECK = 24
/** Residuals, relative to the largest eigenvalue, at which a vector, or only its eigenvalue, counts as exact. */
const VECTOR_RESIDUAL = 1e-14
const VALUE_RESIDUAL = 1e-8
const BREAKDOWN = 1e-13

/**
 * The largest `count` eigenpairs of a symmetric operator on vectors of length n, by Lanczos' method with full
 * reorthogonalisation (Parlett, The Symmetric Eigenvalue Problem, ch. 13). A basis that closes before it holds
 * the whole space is continued from a new direction, so repeated eigenvalues are found too. Only the first `exact`
 * vectors are converged fully; of the others the eigenvalues are, whose error is the square of the residual.
 */
export function largestEigenpairs(apply: Operator, n: number, count: number, exact = count): Eigen {
  const random = randomFrom(SEED)
  const basis: Float64Array[] = []
  const alpha: number[] = []
  const beta: number[] = []
  let next = freshDirection(basis, n, random)
  let check = FIRST_CHECK
  while (next && basis.length < n) {
    basis.push(next)
    const image = new Float64Array(n)
    apply(next, image)
    alpha.push(dot(next, image))
    orthogonalise(image, basis)
    const length = Math.sqrt(dot(image, image))
    const scale = Math.max(...alpha.map(Math.abs), 0)
    if (basis.length >= check || basis.length === n || length <= scale * BREAKDOWN) {
      check = Math.ceil(basis.length * 1.35)
      const small = tridiagonal(alpha, beta)
      if (basis.length === n || converged(small, length, count, exact)) return expand(small, basis, n, count)
    }
    const closed = length <= scale * BREAKDOWN
    beta.push(closed ? 0 : length)
    next = closed ? freshDirection(basis, n, random) : image.map((value) => value / length)
  }
  return expand(tridiagonal(alpha, beta), basis, n, count)
}

function tridiagonal(alpha: readonly number[], beta: readonly number[]): Eigen {
  const m = alpha.length
  const matrix = new Float64Array(m * m)
  for (let i = 0; i < m; i++) {
    matrix[i * m + i] = alpha[i]!
    if (i + 1 < m) {
      matrix[i * m + i + 1] = beta[i]!
      matrix[(i + 1) * m + i] = beta[i]!
    }
  }
  return eigenSymmetric(matrix, m)
}

/** |last entry of a Ritz vector| × the next β bounds its residual. */
function converged(small: Eigen, nextBeta: number, count: number, exact: number): boolean {
  if (small.values.length < count) return false
  const last = small.values.length - 1
  for (let j = 0; j < count; j++) {
    const allowed = j < exact ? VECTOR_RESIDUAL : VALUE_RESIDUAL
    if (Math.abs(small.vectors[j]![last]!) * nextBeta > allowed * small.values[0]!) return false
  }
  return true
}

function expand(small: Eigen, basis: readonly Float64Array[], n: number, count: number): Eigen {
  const vectors = small.vectors.slice(0, count).map((weights) => {
    const vector = new Float64Array(n)
    basis.forEach((direction, k) => {
      for (let i = 0; i < n; i++) vector[i]! += weights[k]! * direction[i]!
    })
    const length = Math.sqrt(dot(vector, vector))
    return length > 0 ? vector.map((value) => value / length) : vector
  })
  return { values: small.values.slice(0, count), vectors }
}

/** A direction orthogonal to the basis, or undefined when the basis fills the space. */
function freshDirection(basis: readonly Float64Array[], n: number, random: Random): Float64Array | undefined {
  for (let attempt = 0; attempt < 3 && basis.length < n; attempt++) {
    const vector = Float64Array.from({ length: n }, () => random() - 0.5)
    orthogonalise(vector, basis)
    const length = Math.sqrt(dot(vector, vector))
    if (length > 1e-8) return vector.map((value) => value / length)
  }
  return undefined
}

/** Removes from x what lies along the basis; twice, which is enough (Kahan and Parlett). */
function orthogonalise(x: Float64Array, basis: readonly Float64Array[]): void {
  for (let pass = 0; pass < 2; pass++) {
    for (const direction of basis) {
      const share = dot(direction, x)
      for (let i = 0; i < x.length; i++) x[i]! -= share * direction[i]!
    }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!
  return sum
}
