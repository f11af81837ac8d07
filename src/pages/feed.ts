import { escapeMarkup } from '../house/markup.ts'
import type { Text } from '../house/text.ts'
import { type TitleContext, titleOfQuiz } from '../house/title.ts'
import { CORRECTIONS_FEED, FEED } from '../http/headers.ts'
import type { Day } from '../quiz/incident.ts'
import { dailyOn } from '../quiz/quiz-id.ts'
import type { WithdrawnQuestion } from '../quiz/withdrawal.ts'

/** The path of the page of corrections. */
export const CORRECTIONS = '/corrections'

/** One entry of a feed; its texts are not escaped yet. */
interface FeedEntry {
  readonly title: string
  readonly id: string
  readonly url: string
  readonly day: Day
  readonly summary: string
}

/** A feed, its entries newest first. */
interface Feed {
  readonly title: string
  readonly self: string
  readonly page: string
  /** The day of the last change. */
  readonly updated: Day
  readonly entries: readonly FeedEntry[]
}

/** The feed of dailies in Atom, newest first. */
export function toFeed(
  context: TitleContext,
  { days, today, origin }: { days: readonly Day[]; today: Day; origin: string },
): string {
  const { t } = context.text
  const entries = days.map((day) => {
    const url = `${origin}/quiz/${dailyOn(day)}`
    return { title: titleOfQuiz(context, dailyOn(day)), id: url, url, day, summary: t('dailies.text') }
  })
  const updated = days[0] ?? today
  return toAtom(context.text, {
    ...{ title: t('dailies.title'), self: origin + FEED, page: `${origin}/` },
    ...{ updated, entries },
  })
}

/** The feed of withdrawn questions in Atom, in their order, which is newest first. */
export function toCorrectionsFeed(
  text: Text,
  { withdrawn, updated, origin }: { withdrawn: readonly WithdrawnQuestion[]; updated: Day; origin: string },
): string {
  const { t } = text
  const entries = withdrawn.map(({ id, day, prompt, reason }) => {
    const url = `${origin}${CORRECTIONS}#${id}`
    return { title: prompt, id: url, url, day, summary: reason }
  })
  return toAtom(text, {
    ...{ title: t('corrections.title'), self: origin + CORRECTIONS_FEED, page: origin + CORRECTIONS },
    ...{ updated, entries },
  })
}

/** A feed as Atom (RFC 4287). */
function toAtom({ t, language }: Text, { title, self, page, updated, entries }: Feed): string {
  const name = escapeMarkup(t('site.name'))
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><title>${name}: ${escapeMarkup(title)}</title><id>${self}</id><link rel="self" href="${self}"/><link href="${page}"/><updated>${updated}T00:00:00Z</updated><author><name>${name}</name></author>${entries.map(toAtomEntry).join('')}</feed>`
}

function toAtomEntry({ title, id, url, day, summary }: FeedEntry): string {
  const [name, text] = [title, summary].map(escapeMarkup)
  return `<entry><title>${name}</title><id>${id}</id><link href="${url}"/><published>${day}T00:00:00Z</published><updated>${day}T00:00:00Z</updated><summary>${text}</summary></entry>`
}
