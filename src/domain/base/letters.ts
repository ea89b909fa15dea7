/** The letters of English, in order: numbers of lists and alphabets that contain them. */
export const LATIN_LETTERS = 'abcdefghijklmnopqrstuvwxyz'
