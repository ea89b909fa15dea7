export * from '#domain/base/local-time.ts'
export * from './dates.ts'
export * from './numbers.ts'
