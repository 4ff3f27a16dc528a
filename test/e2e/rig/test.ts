// The `test` of every spec: a page that must stay clean. Any console error, page error or request to another host fails it.
import { test as base } from '@playwright/test'
import type { Page } from '@playwright/test'

export { expect } from '@playwright/test'

const LOCAL = /^(http:\/\/localhost[:/]|blob:|data:)/

export interface Complaints {
  /** Things that went wrong so far. */
  readonly all: readonly string[]
  /** From now on, failing requests are expected (the network is cut); other complaints still count. */
  expectNoNetwork(expected: boolean): void
  /** From now on, complaints that hold these words are what the test has planted. */
  expectThis(words: RegExp): void
}

function listen(page: Page): Complaints {
  const all: string[] = []
  const planted: RegExp[] = []
  let offline = false
  const complain = (words: string) => {
    if (!planted.some((each) => each.test(words))) all.push(words)
  }
  page.on('pageerror', (error) => complain(`page error: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (message.type() !== 'error') return
    if (offline && /Failed to load resource|ERR_INTERNET_DISCONNECTED|ERR_FAILED/.test(message.text())) return
    complain(`console: ${message.text()} (${message.location().url})`)
  })
  page.on('request', (request) => {
    if (!LOCAL.test(request.url())) all.push(`request to another host: ${request.url()}`)
  })
  return {
    all,
    expectNoNetwork: (expected) => {
      offline = expected
    },
    expectThis: (words) => {
      planted.push(words)
    },
  }
}

export const test = base.extend<{ complaints: Complaints }>({
  complaints: [
    async ({ page }, use) => {
      const complaints = listen(page)
      await use(complaints)
      base.expect(complaints.all, 'the page stayed clean').toEqual([])
    },
    { auto: true },
  ],
})
