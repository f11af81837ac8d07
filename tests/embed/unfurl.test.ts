// What a client of somebody else makes of our links: unfurl.js reads a page, finds the provider in it and asks it.
import { unfurl } from 'unfurl.js'
import { afterAll, describe, expect, it } from 'vitest'
import { openHouse } from '../support/house.ts'
import { listen } from '../support/listen.ts'

const { app, env } = openHouse()
const site = await listen((request) => app.fetch(request, env))
afterAll(site.close)

describe('unfurl.js', () => {
  it.each(['/quiz/daily-20261122?league=my-site&theme=dark', '/', '/incidents/atletico-2021', '/embed/daily'])(
    'finds the quiz of %s, as a frame with a title, a size and a provider',
    async (path) => {
      const { oEmbed, title } = await unfurl(site.origin + path)
      expect(title).toMatch(/Mixed Zone$/)
      expect(oEmbed).toMatchObject({
        type: 'rich',
        version: '1.0',
        provider_name: 'Mixed Zone',
        provider_url: `${site.origin}/`,
      })
      const { html = '', width, height } = oEmbed as { html?: string; width?: number; height?: number }
      expect(html).toMatch(/^<blockquote>.*<\/blockquote><iframe src="[^"]+\/embed\/[^"]+".*<\/iframe>/)
      expect([Number(width), Number(height)]).toEqual([640, 820])
      const src = /<iframe src="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? ''
      expect((await fetch(src)).status).toBe(200)
    },
  )
})
