import { escapeMarkup } from '../house/markup.ts'
import { type TitleContext, titleOfQuiz } from '../house/title.ts'
import { FEED } from '../http/headers.ts'
import type { Day } from '../quiz/incident.ts'
import { dailyOn } from '../quiz/quiz-id.ts'

/** The feed of dailies in Atom (RFC 4287), newest first. */
export function toFeed(
  context: TitleContext,
  { days, today, origin }: { days: readonly Day[]; today: Day; origin: string },
): string {
  const { t, language } = context.text
  const text = escapeMarkup(t('dailies.text'))
  const entries = days.map((day) => {
    const url = `${origin}/quiz/${dailyOn(day)}`
    const title = escapeMarkup(titleOfQuiz(context, dailyOn(day)))
    return `<entry><title>${title}</title><id>${url}</id><link href="${url}"/><published>${day}T00:00:00Z</published><updated>${day}T00:00:00Z</updated><summary>${text}</summary></entry>`
  })
  const name = escapeMarkup(t('site.name'))
  const self = origin + FEED
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}"><title>${name}: ${escapeMarkup(t('dailies.title'))}</title><id>${self}</id><link rel="self" href="${self}"/><link href="${origin}/"/><updated>${days[0] ?? today}T00:00:00Z</updated><author><name>${name}</name></author>${entries.join('')}</feed>`
}
