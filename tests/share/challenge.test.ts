import { describe, expect, it } from 'vitest'
import { type OpenHouse, openHouse, playThrough } from '../support/house.ts'

const QUIZ = 'daily-20261122'
const tokenIn = (html: string) => /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ''
const actionIn = (html: string) =>
  (/<form method="post" action="([^"]+)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&')
const linkIn = (html: string) => (/class="go" href="([^"]+)"/.exec(html)?.[1] ?? '').replaceAll('&amp;', '&')
const dareOf = (url: string) => new URL(url).pathname.replace('/r/', '/c/')

/** Plays from an address by forms alone; gives every page on the way, the result last. */
async function playForms(house: OpenHouse, address: string, { right, count }: { right: number; count: number }) {
  const pages = [await (await house.request(address)).text()]
  const questions = house.questionsOf(new URL(address, 'https://x').pathname.split('/')[2] ?? '', count)
  for (let i = 0; i < count; i++) {
    const { answer = '', options = [] } = questions[i] ?? {}
    const wrong = options.find(({ id }) => id !== answer)?.id ?? ''
    house.clock.nowMs += 500
    for (const option of [i < right ? answer : wrong, '']) {
      const page = pages.at(-1) ?? ''
      const fields = { token: tokenIn(page), ...(option && { option }) }
      pages.push((await house.post(actionIn(page), fields)).html)
    }
  }
  return pages
}

describe('a challenge', () => {
  it('leads to the same questions, hides the challenger’s result until the last answer, then shows both', async () => {
    const house = openHouse()
    const { result } = await playThrough(house, { right: 4, quiz: 'mix-20261122-dare', length: 5 })
    const landing = await (await house.request(dareOf(result.share.url))).text()
    expect(landing).not.toMatch(/4\/5|4 out of 5|class="tiles"/)
    const pages = await playForms(house, linkIn(landing), { right: 5, count: 5 })
    const last = pages.pop() ?? ''
    for (const page of pages) expect(page).not.toMatch(/the challenge\b|your challenger|4\/5|4 out of 5/i)
    expect(last).toContain('You won the challenge')
    expect(last).toContain('You: 5/5 in 0:02')
    expect(last).toContain('Your challenger: 4/5 in 0:20')
    expect(last.match(/<ol class="tiles"/g)).toHaveLength(3)
    const saved = await house.post(actionIn(last), { token: tokenIn(last), name: 'Ada' })
    expect(saved.html).toContain('You won the challenge')
    const refused = await house.post(actionIn(last), { token: tokenIn(last), name: 'spam.com' })
    expect(refused.html).toContain('You won the challenge')
  })
  it.each([
    [4, 4000, 'A draw'],
    [3, 4000, 'You lost the challenge'],
    [4, 5000, 'You lost the challenge'],
  ])('is decided by right answers, then time: %i right, %i ms each', async (right, msPerAnswer, says) => {
    const house = openHouse()
    const challenger = await playThrough(house, { right: 4 })
    const friend = await playThrough(house, { right, msPerAnswer })
    const vs = challenger.result.share.url.split('/').at(-1)
    const { html } = await house.post(`/quiz/${QUIZ}?vs=${vs}`, { token: friend.token })
    expect(html).toContain(says)
  })
  it('keeps the league of the page that it came from, and the address a game of that quiz has anyway', async () => {
    const house = openHouse()
    const { result, token } = await playThrough(house, { league: 'my-site' })
    const { html } = await house.post(`/quiz/${QUIZ}`, { token })
    expect(html).toContain(`${dareOf(result.share.url)}?league=my-site`)
    const landing = await (await house.request(`${dareOf(result.share.url)}?league=my-site`)).text()
    expect(linkIn(landing)).toMatch(/^\/quiz\/daily-20261122\?league=my-site&vs=s1\.[\w.-]+$/)
  })
  it.each(['', 'x', 's1.x.y', '<script>', 'a'.repeat(2000)])(
    'that is not whole costs nobody a game: vs=%s',
    async (vs) => {
      const house = openHouse()
      const address = `/quiz/${QUIZ}?vs=${encodeURIComponent(vs)}`
      const page = await house.request(address)
      expect(page.status).toBe(200)
      expect(await page.text()).not.toContain('<script>')
      const { token } = await playThrough(house)
      const { status, html } = await house.post(address, { token })
      expect([status, html.includes('challenge</h2>')]).toEqual([200, false])
    },
  )
  it('on other questions is not compared', async () => {
    const house = openHouse()
    const other = await playThrough(house, { quiz: 'mix-20261122-other' })
    const { token } = await playThrough(house)
    const vs = other.result.share.url.split('/').at(-1)
    expect((await house.post(`/quiz/${QUIZ}?vs=${vs}`, { token })).html).not.toMatch(/class="block versus"/)
  })
})
