import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { useSite } from './browser.ts'
import { focused } from './page.ts'
import { answersOf, finish, give, playElsewhere } from './steps.ts'

const { ask, visit } = await useSite()
const QUIZ = 'mix-20261122-dare'
const PATH = `/quiz/${QUIZ}?length=3`

const boxText = (page: Page, id: string) => page.locator(`#${id}`).inputValue()
const linkIn = (text: string) => new URL(text.slice(text.indexOf('http'))).pathname
const note = (page: Page) => page.locator('[data-copied]').first()
/** What copies the result where nothing can be shared. */
const copy = (page: Page) => page.locator('[data-send=share-text]')

/** A stranger who has finished the quiz, in a browser that is changed before. */
async function finished(right = 3, change?: () => unknown) {
  const visitor = await visit(PATH, change ? { change: change } : {})
  await finish(visitor.page, { quiz: QUIZ, right })
  return visitor
}

describe('a challenge between two browsers', () => {
  it('is in the text that a finished game gives', async () => {
    const { page, errors } = await finished(1)
    await page.goto(linkIn(await boxText(page, 'challenge-text')))
    expect(await page.locator('main').textContent()).not.toMatch(/1\/3|✓|✕/)
    await page.getByRole('link', { name: 'Accept the challenge' }).waitFor()
    expect(errors).toEqual([])
  })
  it.each([true, false])(
    'is played on the same questions and seen side by side at the end, JavaScript %s',
    async (javaScriptEnabled) => {
      const dare = `/c/${await playElsewhere(ask, { quiz: QUIZ, right: 1 })}`
      const { page, errors } = await visit(dare, { javaScriptEnabled })
      expect(await page.locator('main').textContent()).not.toMatch(/1\/3|✓|✕/)
      await page.getByRole('link', { name: 'Accept the challenge' }).click()
      for (const { place } of answersOf(QUIZ, 3)) {
        await page.locator('.question').waitFor()
        expect(await page.locator('main').textContent()).not.toContain('challenge')
        await give(page, place)
        await page.getByRole('button', { name: /^(Next|Result)$/ }).press('Enter')
      }
      const versus = page.locator('.versus')
      await versus.waitFor()
      expect(await versus.textContent()).toMatch(/You won the challenge.*You: 3\/3.*Your challenger: 1\/3/s)
      const marks = await versus
        .locator('ol')
        .evaluateAll((games) =>
          games.map((game) => [...game.querySelectorAll('.tile')].map((tile) => tile.className.split(' ')[1])),
        )
      expect(marks).toEqual([
        ['right', 'right', 'right'],
        ['right', 'wrong', 'wrong'],
      ])
      expect(errors).toEqual([])
    },
  )
  it('is seen at once by who has played the same questions before, and after a reload', async () => {
    const dare = `/c/${await playElsewhere(ask, { quiz: QUIZ, right: 3 })}`
    const { page } = await finished(2)
    expect(await page.locator('.versus').count()).toBe(0)
    await page.goto(dare)
    await page.getByRole('link', { name: 'Accept the challenge' }).click()
    await page.getByText('You lost the challenge').waitFor()
    await page.reload()
    await page.getByText('You lost the challenge').waitFor()
  })
})

describe('copying a result', () => {
  it('puts the text on the clipboard and says so', async () => {
    const { page, errors } = await visit(PATH, { permissions: ['clipboard-read', 'clipboard-write'] })
    await finish(page, { quiz: QUIZ })
    expect(await note(page).textContent()).toBe('')
    await copy(page).click()
    await page.getByText('Copied.').waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await boxText(page, 'share-text'))
    expect(errors).toEqual([])
  })
  it.each<[string, () => unknown]>([
    [
      'refused',
      () =>
        Object.defineProperty(navigator, 'clipboard', {
          value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) },
        }),
    ],
    ['absent', () => Object.defineProperty(navigator, 'clipboard', { value: undefined })],
  ])('works where the clipboard API is %s, and gives the focus back', async (_, spoil) => {
    const { page, errors } = await finished(3, spoil)
    await page.evaluate(() =>
      document.addEventListener('copy', () => {
        document.title = String(getSelection())
      }),
    )
    await copy(page).click()
    await page.getByText('Copied.').waitFor()
    expect(await page.title()).toContain('Mixed Zone: Quick mix')
    expect(await focused(page)).toBe('Share')
    expect(errors).toEqual([])
  })
  it('selects the text and says so where every way is barred', async () => {
    const { page, errors } = await finished(3, () => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined })
      document.execCommand = () => false
    })
    await copy(page).click()
    await page.getByText('The text is selected').waitFor()
    const selected = await page.evaluate(() => {
      const box = document.activeElement
      return box instanceof HTMLTextAreaElement ? box.value.slice(box.selectionStart, box.selectionEnd) : ''
    })
    expect(selected).toBe(await boxText(page, 'share-text'))
    expect(errors).toEqual([])
  })
  it('is by hand without JavaScript: the text is there and no button that does nothing', async () => {
    const { page } = await visit(PATH, { javaScriptEnabled: false })
    for (let i = 0; i < 3; i++) {
      await page.locator('button.option').first().click()
      await page.getByRole('button', { name: /^(Next|Result)$/ }).click()
    }
    expect(await boxText(page, 'share-text')).toMatch(/^Mixed Zone/)
    expect(await page.locator('button:visible', { hasText: /Copy|Share/ }).count()).toBe(0)
  })
})

describe('sharing a result', () => {
  /** A finished game in a browser where sharing is absent, works, or ends with an error of that name. */
  async function finishedWhereSharing(how: string) {
    const visitor = await visit(PATH)
    await visitor.page.evaluate((how) => {
      const shares: unknown[] = []
      const share = async (data: unknown) => {
        shares.push(data)
        if (how !== 'works') throw new DOMException(how, how)
      }
      Object.assign(window, { shares })
      Object.defineProperty(navigator, 'share', { value: how === 'absent' ? undefined : share })
    }, how)
    await finish(visitor.page, { quiz: QUIZ })
    return { ...visitor, button: copy(visitor.page) }
  }
  it('is copying where the browser cannot share, and beside the text there is no button that does nothing', async () => {
    const { page, button } = await finishedWhereSharing('absent')
    await button.click()
    await page
      .getByText(/Copied|The text is selected/)
      .first()
      .waitFor()
    await page.locator('summary', { hasText: 'Share it' }).press('Enter')
    expect(await page.locator('[data-copy=share-text]').isVisible()).toBe(true)
    expect(await page.locator('[data-share=share-text]').isVisible()).toBe(false)
  })
  it('hands over the very text, and says so', async () => {
    const { page, button } = await finishedWhereSharing('works')
    await button.click()
    await page.getByText('Shared.').waitFor()
    expect(await page.evaluate(() => Reflect.get(window, 'shares'))).toEqual([
      { text: await boxText(page, 'share-text') },
    ])
  })
  it('that is cancelled is no error, and says nothing', async () => {
    const { page, button, errors } = await finishedWhereSharing('AbortError')
    await button.click()
    await page.waitForFunction(() => Reflect.get(window, 'shares').length === 1)
    expect([await note(page).textContent(), errors]).toEqual(['', []])
  })
  it('that is refused selects the text instead', async () => {
    const { page, button, errors } = await finishedWhereSharing('NotAllowedError')
    await button.click()
    await page.getByText('The text is selected').waitFor()
    expect(errors).toEqual([])
  })
})
