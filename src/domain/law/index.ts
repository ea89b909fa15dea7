export { isKindCode, type KindCode, type KindRule, kindCodes, kinds } from './kinds.ts'
export * from './model.ts'
