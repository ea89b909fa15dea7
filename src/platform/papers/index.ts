export type { LongRows, Order } from './order.ts'
export { Shelf, type Standing, type Wanted } from './shelf.ts'
