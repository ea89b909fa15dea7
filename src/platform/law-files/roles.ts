import { type BlockRole, isKindCode } from '#domain/law/index.ts'

// A file that this program wrote says of each paragraph what it is and how deep it stands, so that it comes back the
// same: in .docx by the name of its style, in HTML by data attributes.

const STYLE = /^kenes-([A-Za-z]+)-(\d{1,2})$/

/** The character style of printed numbers. */
export const LABEL_STYLE = 'kenes-num'

export const styleOf = (role: string, depth: number): string => `kenes-${role}-${depth}`

/** The role and depth that a style's name says, or nothing. */
export function roleOfStyle(style: string): { role?: BlockRole; depth?: number } {
  const [, role = '', depth = ''] = STYLE.exec(style) ?? []
  return roleAndDepth(role, depth)
}

export function roleAndDepth(role: string, depth: string): { role?: BlockRole; depth?: number } {
  return {
    ...(isKindCode(role) ? { role } : {}),
    ...(/^\d{1,2}$/.test(depth) ? { depth: Number(depth) } : {}),
  }
}
