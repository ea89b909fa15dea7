import { Type } from 'typebox'
import { DESK_SEARCH_MAX } from './model.ts'

export const DeskSearch = Type.Object({ q: Type.Optional(Type.String({ maxLength: DESK_SEARCH_MAX })) })
