/** A pattern of LIKE for texts that contain what was typed; backslash, percent and underscore mean themselves in it. */
export const containing = (typed: string): string => `%${typed.replaceAll(/[\\%_]/g, '\\$&')}%`
