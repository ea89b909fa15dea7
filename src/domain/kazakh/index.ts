export { alphabet, isVowel, repairOldFont, specificLetters } from './alphabet.ts'
export { collationKey, compareKazakh, sortByName } from './collation.ts'
export { fold } from './fold.ts'
export { toEnglish, toSlug } from './romanise.ts'
