import { connect, createServer, type Server, type Socket } from 'node:net'
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { agendaMessages } from '#features/meetings/agenda/messages.ts'
import { atDesk, browserOfFile, onPage } from '#tests/support/journey.ts'
import { SECRETARY } from '#tests/support/meetings.ts'

const site = inject('siteUrl')
const browser = browserOfFile()

/** The meeting of the demonstration that is under way, and an item of its agenda. */
const MEETING_PATH = '/ru/meetings/kostanay-council-winter-roads'
const item = (position: number) => `[data-live="${position}"]`
const QUESTIONS = { position: 2, title: 'Вопросы жителей' }

/** A wire between a browser and the site that can be cut. */
async function wire() {
  const open = new Set<Socket>()
  let isCut = false
  const server: Server = createServer((near) => {
    if (isCut) return void near.destroy()
    const far = connect(Number(new URL(site).port), '127.0.0.1')
    for (const socket of [near, far]) {
      open.add(socket)
      socket.on('error', () => {})
      socket.on('close', () => {
        open.delete(socket)
        near.destroy()
        far.destroy()
      })
    }
    near.pipe(far).pipe(near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    cut: () => {
      isCut = true
      for (const socket of open) socket.destroy()
    },
    mend: () => {
      isCut = false
    },
    close: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}
const closing: (() => void)[] = []
afterAll(() => {
  for (const close of closing) close()
})

/** The chair of the meeting, who marks items at the desk, without scripts. */
const asChair = (
  work: (mark: (act: 'start' | 'clear', position: number) => Promise<void>) => Promise<void>,
) =>
  atDesk(browser(), SECRETARY, { language: 'ru', scripts: false }, async (page) => {
    await work(async (act, position) => {
      await page.goto(`${site}${MEETING_PATH.replace('/ru/', '/ru/desk/')}/agenda`)
      await page.locator(`button[name="act"][value="${act}-${position}"]`).click()
      await page.waitForURL(/\/agenda$/)
    })
  })

const shows = (page: Page, { position, title }: typeof QUESTIONS, isRunning: boolean) =>
  page.waitForFunction(
    ({ selector, running, words }) => {
      const value = document.querySelector<HTMLElement>(selector)?.dataset.value
      const status = document.querySelector('[role=status]')?.textContent ?? ''
      return running ? value === 'running' && status.includes(words) : value !== 'running'
    },
    { selector: item(position), running: isRunning, words: title },
    { timeout: 60_000 },
  )

test('the chair moves the agenda: a visitor sees it without a reload, also what happened while the connection was cut', async () => {
  const line = await wire()
  closing.push(line.close)
  // While the wire is cut, the console says that the stream could not be loaded.
  await onPage(browser(), { scripts: true, answers: /ERR_/ }, async (visitor) => {
    await visitor.goto(line.url + MEETING_PATH)
    await visitor.getByText(agendaMessages.live.ru).waitFor()
    await visitor.evaluate('window.sameDocument = true')
    await asChair(async (mark) => {
      await mark('start', QUESTIONS.position)
      await shows(visitor, QUESTIONS, true)
      line.cut()
      await visitor.getByText(agendaMessages.lost.ru).waitFor()
      await mark('clear', QUESTIONS.position)
      expect(await visitor.locator(item(QUESTIONS.position)).getAttribute('data-value')).toBe('running')
      line.mend()
      await shows(visitor, QUESTIONS, false)
      await visitor.getByText(agendaMessages.live.ru).waitFor()
    })
    expect(await visitor.evaluate('window.sameDocument')).toBe(true)
  })
})

test('a visitor without scripts sees the state of the page, when it was, and the new one after a reload', () =>
  onPage(browser(), { scripts: false }, async (visitor) => {
    await visitor.goto(site + MEETING_PATH)
    const before = await visitor.textContent(item(QUESTIONS.position))
    expect(await visitor.textContent('.live-foot')).toContain('По состоянию на')
    await asChair((mark) => mark('start', QUESTIONS.position))
    expect(await visitor.textContent(item(QUESTIONS.position))).toBe(before)
    await visitor.getByRole('link', { name: agendaMessages.refresh.ru }).click()
    await visitor.waitForURL(site + MEETING_PATH)
    expect(await visitor.textContent(item(QUESTIONS.position))).toContain(agendaMessages.running.ru)
    expect(await visitor.textContent('[role=status]')).toContain(QUESTIONS.title)
    await asChair((mark) => mark('clear', QUESTIONS.position))
  }))
