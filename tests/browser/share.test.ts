import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { answersOf, focused, pressOption, visit } from './browser.ts'

const QUIZ = 'mix-20261122-dare'

/** Plays the quiz of the page by keyboard, the first `right` answers right. */
async function play(page: Page, { quiz = QUIZ, right = 3, count = 3 } = {}): Promise<void> {
  for (const [i, { place }] of answersOf(quiz).slice(0, count).entries()) {
    await page.locator('.question').waitFor()
    await page.keyboard.press(String(i < right ? place : (place % 2) + 1))
    await page.locator('.verdict').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('.verdict').waitFor({ state: 'detached' })
  }
  await page.locator('.score').waitFor()
}

const boxText = (page: Page, id: string) => page.locator(`#${id}`).inputValue()
const linkIn = (text: string) => text.slice(text.indexOf('http'))
const note = (page: Page) => page.locator('[data-copied]').first()
const copy = (page: Page) => page.getByRole('button', { name: 'Copy' }).first()

describe('a challenge between two browsers', () => {
  it.each([true, false])(
    'is played on the same questions and seen side by side at the end, JavaScript %s',
    async (js) => {
      const first = await visit(`/quiz/${QUIZ}?length=3`)
      await play(first.page, { right: 1 })
      const dare = linkIn(await boxText(first.page, 'challenge-text'))
      const friend = await visit(new URL(dare).pathname, { javaScriptEnabled: js })
      const { page } = friend
      expect(await page.locator('main').textContent()).not.toMatch(/1\/3|✓|✕/)
      await page.getByRole('link', { name: 'Take it on' }).click()
      for (const { text } of answersOf(QUIZ).slice(0, 3)) {
        expect(await page.locator('main').textContent()).not.toContain('challenge')
        await pressOption(page, text)
        await page.getByRole('button', { name: /Next question|See your result/ }).click()
        if (js) await page.locator('.verdict').waitFor({ state: 'detached' })
      }
      const versus = page.locator('.versus')
      await versus.waitFor()
      expect(await versus.textContent()).toMatch(/You won the challenge.*You: 3\/3.*Your challenger: 1\/3/s)
      const marks = await versus
        .locator('ol')
        .evaluateAll((boards) =>
          boards.map((board) => [...board.querySelectorAll('.tile')].map((tile) => tile.className.split(' ')[1])),
        )
      expect(marks).toEqual([
        ['right', 'right', 'right'],
        ['right', 'wrong', 'wrong'],
      ])
      expect([...first.errors, ...friend.errors]).toEqual([])
      await first.context.close()
      await friend.context.close()
    },
  )
  it('is seen at once by who has played the same questions before, and after a reload', async () => {
    const first = await visit(`/quiz/${QUIZ}?length=3`)
    await play(first.page, { right: 3 })
    const dare = new URL(linkIn(await boxText(first.page, 'challenge-text')))
    const { page, context } = await visit(`/quiz/${QUIZ}?length=3`)
    await play(page, { right: 2 })
    await page.goto(dare.pathname)
    await page.getByRole('link', { name: 'Take it on' }).click()
    await page.getByText('You lost the challenge').waitFor()
    await page.reload()
    await page.getByText('You lost the challenge').waitFor()
    await first.context.close()
    await context.close()
  })
})

describe('copying a result', () => {
  it('puts the text on the clipboard and says so', async () => {
    const { page, context, errors } = await visit(`/quiz/${QUIZ}?length=3`, {
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    await play(page)
    await copy(page).click()
    await page.getByText('Copied: paste it anywhere.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await boxText(page, 'share-text'))
    expect(errors).toEqual([])
    await context.close()
  })
  it.each<[string, () => void]>([
    [
      'refused',
      () => {
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
        })
      },
    ],
    ['absent', () => Object.defineProperty(navigator, 'clipboard', { value: undefined })],
  ])('works where the clipboard API is %s, and gives the focus back', async (_, spoil) => {
    const { page, context, errors } = await visit('/privacy')
    await page.addInitScript(spoil)
    await page.addInitScript(() => {
      document.addEventListener('copy', () => {
        document.title = String(getSelection())
      })
    })
    await page.goto(`/quiz/${QUIZ}?length=3`)
    await play(page)
    await copy(page).click()
    await page.getByText('Copied: paste it anywhere.').waitFor()
    expect(await page.title()).toContain('Mixed Zone: Quick mix')
    expect(await focused(page)).toBe('Copy')
    expect(errors).toEqual([])
    await context.close()
  })
  it('selects the text and says so where every way is barred', async () => {
    const { page, context, errors } = await visit('/privacy')
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
      document.execCommand = () => false
    })
    await page.goto(`/quiz/${QUIZ}?length=3`)
    await play(page)
    await copy(page).click()
    await page.getByText('The text is selected').waitFor()
    const selected = await page.evaluate(() => {
      const box = document.activeElement
      return box instanceof HTMLTextAreaElement ? box.value.slice(box.selectionStart, box.selectionEnd) : ''
    })
    expect(selected).toBe(await boxText(page, 'share-text'))
    expect(errors).toEqual([])
    await context.close()
  })
  it('is by hand without JavaScript: the text is there and no button that does nothing', async () => {
    const { page, context } = await visit(`/quiz/${QUIZ}?length=3`, { javaScriptEnabled: false })
    for (let i = 0; i < 3; i++) {
      await page.locator('button.option').first().click()
      await page.getByRole('button', { name: /Next question|See your result/ }).click()
    }
    expect(await boxText(page, 'share-text')).toMatch(/^Mixed Zone/)
    expect(await page.locator('button:visible', { hasText: /Copy|Share/ }).count()).toBe(0)
    await context.close()
  })
})

describe('sharing a result', () => {
  async function finish(share: string) {
    const visitor = await visit('/privacy')
    await visitor.page.addInitScript((how) => {
      const shares: unknown[] = []
      Object.assign(window, { shares })
      const act = async (data: unknown) => {
        shares.push(data)
        if (how !== 'works') throw new DOMException(how, how)
      }
      Object.defineProperty(navigator, 'share', { value: how === 'absent' ? undefined : act })
    }, share)
    await visitor.page.goto(`/quiz/${QUIZ}?length=3`)
    await play(visitor.page)
    return { ...visitor, button: visitor.page.getByRole('button', { name: 'Share', exact: true }).first() }
  }
  it('is offered beside copying only where the browser can', async () => {
    const { page, context, button } = await finish('absent')
    expect([await button.count(), await copy(page).isVisible()]).toEqual([0, true])
    await context.close()
  })
  it('hands over the very text, and says so', async () => {
    const { page, context, button } = await finish('works')
    await button.click()
    await page.getByText('Shared.').waitFor()
    expect(await page.evaluate(() => Reflect.get(window, 'shares'))).toEqual([
      { text: await boxText(page, 'share-text') },
    ])
    await context.close()
  })
  it('that is cancelled is no error, and says nothing', async () => {
    const { page, context, button, errors } = await finish('AbortError')
    await button.click()
    await page.waitForFunction(() => Reflect.get(window, 'shares').length === 1)
    expect([await note(page).textContent(), errors]).toEqual(['', []])
    await context.close()
  })
  it('that is refused selects the text instead', async () => {
    const { page, context, button, errors } = await finish('NotAllowedError')
    await button.click()
    await page.getByText('The text is selected').waitFor()
    expect(errors).toEqual([])
    await context.close()
  })
})
