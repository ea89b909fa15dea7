/** The largest relative error of one rounded operation on doubles (IEEE 754, round to nearest): 2⁻⁵³. */
export const UNIT_ROUNDOFF = Number.EPSILON / 2
