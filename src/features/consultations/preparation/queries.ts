import { sha256Hex } from '#platform/crypto/token.ts'
import type { SourceText } from './model.ts'
/** The hash under which a text is kept. */
export const hashOfText = (text: SourceText): string => sha256Hex(JSON.stringify(text))
