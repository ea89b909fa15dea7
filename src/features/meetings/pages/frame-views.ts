import type { PageProps } from '#ui/page/page.tsx'

/** What a page takes over from the request. */
export type Frame = Pick<PageProps, 'language' | 'path' | 'origin' | 'assets' | 'before'>

/** The zone by whose clock people live in a territory, by its code. */
export type ZoneOf = (code: string) => string
