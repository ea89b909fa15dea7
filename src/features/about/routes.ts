import { get, page, type Route } from '#platform/http/index.ts'
import { ABOUT_PATH } from './model.ts'
import { AboutPage } from './views.tsx'

export const routes: readonly Route[] = [
  get(ABOUT_PATH, { allow: 'anyone' }, ({ frame }) => page(AboutPage({ frame }))),
]
