// @vitest-environment jsdom
// How the learner feels: asked once a sitting, told only where the school asks, forgotten at a hand-over.
import { beforeEach, expect, it, vi } from 'vitest'
import { ALL_WELL } from '../../src/core/comfort/check.ts'
import { answeredBefore, forgetAnswers, keepAnswers, tellAnswers } from '../../src/edge/comfort.ts'
import { ServiceError, service } from '../../src/edge/service.ts'
import { keepWorn } from '../../src/edge/sitting.ts'

const RUN = '7f3b3a52-6f0c-4a53-9a53-0c2f3f0f8a11'
const asks = (keepsAnswers: boolean) => localStorage.setItem('gongfang.school', JSON.stringify({ softMin: 15, hardMin: 20, keepsAnswers }))

beforeEach(() => {
  localStorage.clear()
  vi.restoreAllMocks()
  vi.useRealTimers()
  vi.spyOn(console, 'warn').mockImplementation(() => undefined)
})

it('counts for the whole sitting, and is asked again after a rest', () => {
  vi.useFakeTimers({ now: Date.UTC(2026, 10, 27, 1) })
  expect(answeredBefore()).toBeUndefined()
  keepAnswers(RUN, 'before', { ...ALL_WELL, eyes: 'slight' })
  vi.setSystemTime(Date.UTC(2026, 10, 27, 1, 9))
  keepWorn(60)
  vi.setSystemTime(Date.UTC(2026, 10, 27, 1, 18))
  expect(answeredBefore()).toEqual({ ...ALL_WELL, eyes: 'slight' })
  vi.setSystemTime(Date.UTC(2026, 10, 27, 1, 20))
  expect(answeredBefore()).toBeUndefined()
})

it('nothing leaves the device unless the school asks', async () => {
  const tell = vi.spyOn(service, 'tellComfort').mockResolvedValue({})
  keepAnswers(RUN, 'after', ALL_WELL)
  asks(false)
  keepAnswers(RUN, 'after', ALL_WELL)
  await tellAnswers()
  expect(tell).not.toHaveBeenCalled()
})

it('where it asks, answers are told once, and wait while the service is out of reach', async () => {
  asks(true)
  const tell = vi.spyOn(service, 'tellComfort').mockRejectedValueOnce(new ServiceError(0, 'unreachable', 'no'))
  keepAnswers(RUN, 'before', ALL_WELL)
  await tellAnswers()
  tell.mockResolvedValue({})
  await tellAnswers()
  await tellAnswers()
  expect(tell).toHaveBeenCalledTimes(2)
  expect(tell).toHaveBeenLastCalledWith(RUN, expect.objectContaining({ moment: 'before', answers: ALL_WELL }))
})

it('a refusal for good ends the waiting', async () => {
  asks(true)
  const tell = vi.spyOn(service, 'tellComfort').mockRejectedValue(new ServiceError(409, 'not-asked', 'not any more'))
  keepAnswers(RUN, 'before', ALL_WELL)
  await tellAnswers()
  await tellAnswers()
  expect(tell).toHaveBeenCalledTimes(1)
})

it('the next person on the device finds nothing of it', async () => {
  asks(true)
  const tell = vi.spyOn(service, 'tellComfort').mockResolvedValue({})
  keepAnswers(RUN, 'before', ALL_WELL)
  forgetAnswers()
  await tellAnswers()
  expect(answeredBefore()).toBeUndefined()
  expect(tell).not.toHaveBeenCalled()
})
