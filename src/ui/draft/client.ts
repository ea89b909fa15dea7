import {
  type DraftStorage,
  findLocalDraft,
  type LocalDraft,
  listLocalDrafts,
  removeAllDrafts,
  removeExpiredDrafts,
  removeLocalDraft,
  removeSentFields,
  saveLocalDraft,
} from './drafts.ts'

const QUIET_MS = 250
const SIGN_OUT = /\/account\/sign-out$/
const pad = (n: number) => String(n).padStart(2, '0')

/** The browser's storage; undefined where it is disabled. */
function openDraftStorage(): DraftStorage | undefined {
  try {
    return localStorage
  } catch {
    return undefined
  }
}
const storage = openDraftStorage()
if (storage) removeExpiredDrafts(storage, Date.now())

const clock = (at: number) => {
  const time = new Date(at)
  const day = `${pad(time.getDate())}.${pad(time.getMonth() + 1)}.${time.getFullYear()}`
  return `${day}, ${pad(time.getHours())}:${pad(time.getMinutes())}`
}

/** Stores what is typed into the surrounding form on this device until it is sent, and restores it. */
class KenesDraft extends HTMLElement {
  private timer = 0

  connectedCallback(): void {
    const form = this.closest('form')
    if (!form || !storage) return
    this.hidden = false
    this.take(form)
    form.addEventListener('input', () => this.noticed(form))
    form.addEventListener('submit', (event) => this.submitted(form, event))
    addEventListener('pagehide', () => this.timer && this.save(form))
    addEventListener('online', () => this.say(''))
    this.querySelector('button')?.addEventListener('click', () => this.clear(form))
  }

  /** Restores the stored draft. Text returned by the server is newer and replaces the draft. */
  private take(form: HTMLFormElement): void {
    const { name = '', from, owner = '', typed } = this.dataset
    if (!storage) return
    const carried = from === undefined ? undefined : findLocalDraft(storage, from, owner, Date.now())
    if (from !== undefined && from !== name) removeLocalDraft(storage, from)
    const draft = carried ?? findLocalDraft(storage, name, owner, Date.now())
    if (typed === undefined && draft && putBack(form, draft)) {
      // The draft was written for another version: the server maps it to the current place of the provision.
      const version = versionOf(form)
      if (version && from === undefined && draft.version !== '') version.value = draft.version
      this.say(`${this.dataset.back ?? ''} ${clock(draft.at)}`)
    }
    if (typed !== undefined || carried) this.save(form)
  }

  private noticed(form: HTMLFormElement): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.save(form), QUIET_MS)
  }

  private save(form: HTMLFormElement, sending = false): void {
    clearTimeout(this.timer)
    this.timer = 0
    const { name = '', owner = '', path = '', title = '' } = this.dataset
    if (!storage) return
    const fields = { ...findLocalDraft(storage, name, owner, Date.now())?.fields }
    const here: string[] = []
    for (const field of wordsOf(form)) {
      here.push(field.name)
      if (isHers(field)) fields[field.name] = field.value
      else delete fields[field.name]
    }
    if (Object.keys(fields).length === 0) {
      removeLocalDraft(storage, name)
      return
    }
    const version = versionOf(form)?.value ?? ''
    const draft: LocalDraft = { at: Date.now(), owner, path, title, version, fields }
    const kept = saveLocalDraft(storage, name, sending ? { ...draft, sending: here } : draft)
    if (!kept) this.say(this.dataset.full ?? '')
  }

  private submitted(form: HTMLFormElement, event: SubmitEvent): void {
    this.save(form, true)
    if (navigator.onLine) return
    // Submitting a form without a connection would only show the browser's error page.
    event.preventDefault()
    event.stopPropagation()
    this.say(this.dataset.offline ?? '')
  }

  private clear(form: HTMLFormElement): void {
    const { name = '' } = this.dataset
    clearTimeout(this.timer)
    this.timer = 0
    if (storage) removeLocalDraft(storage, name)
    for (const field of wordsOf(form)) field.value = field.dataset.original ?? ''
    this.say(this.dataset.cleared ?? '')
    wordsOf(form)[0]?.focus()
  }

  private say(text: string): void {
    const output = this.querySelector('output')
    if (output && output.textContent !== text) output.textContent = text
  }
}

/** The fields that are stored; names, addresses and files are not. */
const wordsOf = (form: HTMLFormElement): readonly HTMLTextAreaElement[] => [
  ...form.querySelectorAll('textarea'),
]

const versionOf = (form: HTMLFormElement) => form.querySelector<HTMLInputElement>('input[name=version]')

/** Whether the text was typed by the person and is not that of the provision, with which the form came. */
const isHers = ({ value, dataset }: HTMLTextAreaElement): boolean =>
  value.trim() !== '' && value !== (dataset.original ?? '')

/** Fills a form from a draft; false when there was nothing to fill. */
function putBack(form: HTMLFormElement, { fields }: LocalDraft): boolean {
  const missing = wordsOf(form).filter(({ name, value }) => (fields[name] ?? value) !== value)
  for (const field of missing) field.value = fields[field.name] ?? ''
  return missing.length > 0
}

/** Lists unsent drafts of the pages below, with links to them. */
class KenesUnsent extends HTMLElement {
  connectedCallback(): void {
    const { prefix = '', clear = '' } = this.dataset
    const drafts = storage ? listLocalDrafts(storage, prefix, Date.now()) : []
    const list = this.querySelector('ul')
    if (!list || drafts.length === 0) return
    for (const { name, path, title, version, fields } of drafts) {
      const link = document.createElement('a')
      const address = new URL(`/${document.documentElement.lang}${path}`, location.href)
      if (version !== '') address.searchParams.set('version', version)
      link.href = address.href
      link.textContent = title
      const words = document.createElement('q')
      words.textContent = Object.values(fields).at(-1)?.slice(0, 80) ?? ''
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = clear
      const item = document.createElement('li')
      item.append(link, ' ', words, ' ', button)
      button.onclick = () => {
        if (storage) removeLocalDraft(storage, name)
        item.remove()
        this.hidden = list.children.length === 0
      }
      list.append(item)
    }
    this.hidden = false
  }
}

/** Removes a draft that was sent. With an id, only when the address contains it. */
class KenesSent extends HTMLElement {
  connectedCallback(): void {
    const { name = '' } = this.dataset
    if (storage && (this.id === '' || location.hash === `#${this.id}`)) removeSentFields(storage, name)
  }
}

customElements.define('kenes-draft', KenesDraft)
customElements.define('kenes-unsent', KenesUnsent)
customElements.define('kenes-sent', KenesSent)

addEventListener('submit', ({ target }) => {
  if (storage && target instanceof HTMLFormElement && SIGN_OUT.test(target.action)) removeAllDrafts(storage)
})
