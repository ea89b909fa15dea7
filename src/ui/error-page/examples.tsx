import type { Examples } from '#ui/types.ts'
import { ErrorPage } from './error-page.tsx'

const texts = {
  missing: { kk: 'Мұндай бет жоқ', ru: 'Такой страницы нет', en: 'There is no such page' },
  why: {
    kk: 'Мекенжай қате терілген немесе бет көшірілген болуы мүмкін.',
    ru: 'Возможно, адрес набран с ошибкой или страница переехала.',
    en: 'The address may be mistyped, or the page has moved.',
  },
  later: {
    kk: 'Дерекқор жауап бермей тұр',
    ru: 'База данных сейчас не отвечает',
    en: 'The database does not answer',
  },
  soon: {
    kk: 'Бір минуттан кейін қайталап көріңіз. Ештеңе жоғалған жоқ.',
    ru: 'Попробуйте через минуту. Ничего не потеряно.',
    en: 'Try again in a minute. Nothing is lost.',
  },
} as const

export const examples: Examples = {
  '404': (language) => (
    <ErrorPage
      language={language}
      status={404}
      title={texts.missing[language]}
      searchAction={`/${language}/territories/search`}
    >
      {texts.why[language]}
    </ErrorPage>
  ),
  '503': (language) => (
    <ErrorPage language={language} status={503} title={texts.later[language]}>
      {texts.soon[language]}
    </ErrorPage>
  ),
}
