import type { Language } from '#domain/base/text.ts'
import type { Count, Source } from '#domain/tally/index.ts'
export function writeReport(_path: string, _count: Count, _source: Source, _language: Language): void {}
