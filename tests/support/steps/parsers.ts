import { fileParsers } from './file-parsers.ts'
import type { Parser } from './parser.ts'
import { requestParsers } from './request-parsers.ts'

export const parsers: Readonly<Record<string, Parser>> = { ...requestParsers, ...fileParsers }
