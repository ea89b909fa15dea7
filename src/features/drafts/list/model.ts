/** Characters of the slug of an organisation in an address. */
export const SLUG_MAX = 200
/** Characters of the words by which drafts are found. */
export const WORDS_MAX = 100
