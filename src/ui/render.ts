import type { VNode } from 'preact'
import { renderBytes } from '#ui/fragment-cache/fragment-cache.ts'

/** Renders a page to the bytes that are sent. */
export const renderPage = (page: VNode): Uint8Array => renderBytes(page, '<!doctype html>')
