export * from './dates.ts'
export * from './local-time.ts'
export * from './numbers.ts'
