import type { DeskPageProps } from '#ui/desk/index.ts'

/** What a page of the desk takes over from the request. */
export type Frame = Pick<DeskPageProps, 'language' | 'path' | 'origin' | 'assets' | 'person'>
