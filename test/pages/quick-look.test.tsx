// @vitest-environment jsdom
// The machine on one's own floor is offered only where the browser can put it there.
import { afterEach, expect, it, vi } from 'vitest'
import { QuickLook } from '../../src/pages/lesson/QuickLook.tsx'
import { lathe, open, t } from './open-page.tsx'

const supporting = (tokens: readonly string[]) =>
  vi
    .spyOn(document.createElement('a').relList.constructor.prototype, 'supports')
    .mockImplementation((token) => tokens.includes(String(token)))
afterEach(() => vi.restoreAllMocks())

it('an iPad gets a link to the package that holds one picture and nothing else, and cannot be scaled', async () => {
  supporting(['ar'])
  const page = await open(<QuickLook opened={lathe} />)
  const link = page.querySelector('a[rel="ar"]')
  expect(link?.getAttribute('href')).toMatch(/^\/models\/engine-lathe\.usdz(\?v=[0-9a-f]{8})?#allowsContentScaling=0$/)
  expect([...(link?.childNodes ?? [])].map((node) => node.nodeName)).toEqual(['IMG'])
  expect(link?.querySelector('img')?.alt).toBe(t('ar.quick-look'))
  expect(page.textContent).toContain(t('ar.quick-look.note'))
})

it('others are not offered what they could only download', async () => {
  supporting(['noopener'])
  expect((await open(<QuickLook opened={lathe} />)).innerHTML).toBe('')
})
