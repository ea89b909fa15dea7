import { openForm as openDraftForm, type TestSite } from '#app/testing.ts'
import { createAnnouncingAkimat } from '../fixtures.ts'

type Form = Readonly<Record<string, string>>

/** Two short texts with the same structure. */
const lines = {
  kk: '1-бап. Мақсаты\nАула таза болады.\n2-бап. Қар\n1. Қар сегізге дейін тазаланады.',
  ru: 'Статья 1. Цель\nДвор будет чистым.\nСтатья 2. Снег\n1. Снег убирают до восьми.',
}

/** Everything that an announcement needs beside a title and the texts. */
const announcement = {
  kind: 'legal-act',
  'purpose-kk': 'Мақсаты',
  'purpose-ru': 'Цель',
  'note-kk': 'Түсіндірме',
  'note-ru': 'Пояснение',
  'promise-kk': 'Ескереміз',
  'promise-ru': 'Учтём',
  opensOn: '2026-11-23',
  closesOn: '2026-12-10',
  answersDueOn: '2026-12-24',
}

/** The hidden fields of an open form, with the version on which a change of the texts is based. */
const openForm = (html: string) => ({
  ...openDraftForm(html),
  since: /name="since" value="(\d+)"/.exec(html)?.[1] ?? '',
})

const idOf = (document: string) => document.split('/').at(-1) ?? ''

/** A secretary who prepares consultations, and what they do at the desk. */
export async function officialDesk(site: TestSite) {
  const akimat = await createAnnouncingAkimat(site.db)
  const { headers } = await site.signIn([{ role: 'secretary', organisation: akimat }])
  const post = (path: string, form: Form) => site.post(path, form, headers)
  const get = async (path: string) => (await site.get(path, headers)).body
  const save = async (path: string, form: Form) => post(path, { ...openForm(await get(path)), ...form })
  const describe = (document: string, title: string, form: Form = {}) =>
    save(document, { 'title-kk': `${title} kk`, 'title-ru': title, ...announcement, ...form })
  const begin = async (title: string) => {
    const begun = await post('/ru/desk/consultations/documents', { organisation: 'asking-akimat' })
    const document = String(begun.headers.location)
    await save(document, { kind: 'legal-act', 'title-kk': `${title} kk`, 'title-ru': title })
    return document
  }
  const paste = async (document: string, texts: Form = lines) => {
    for (const one of ['kk', 'ru'] as const)
      await post(`${document}/${one}/text`, { [`text-${one}`]: texts[one] ?? '' })
  }
  const newest = async (document: string) => ({ version: openForm(await get(document)).version })
  /** Publishes the newest version, whatever it is. */
  const publish = async (document: string, act: 'publish' | 'correct' = 'publish') =>
    post(`${document}/${act}`, await newest(document))
  const announce = async (document: string, title: string, form: Form = {}) => {
    await describe(document, title, form)
    return publish(document)
  }
  /** A document under discussion. */
  const announced = async (title: string) => {
    const document = await begin(title)
    await paste(document)
    await announce(document, title)
    return document
  }
  const desk = { headers, post, get, openForm, save, newest }
  return { ...desk, akimat, lines, idOf, begin, describe, paste, publish, announce, announced }
}
