import type { Context } from 'hono'
import type { Env } from '../house/house.ts'
import type { Problem } from '../house/problem.ts'
import { UnreadError } from '../house/shelf.ts'
import { titleOfNear } from '../house/title.ts'
import { nearestTopics, type TopicForm } from '../quiz/nearest.ts'
import { todayOf } from './request.ts'

/** The problems of what is not there: the member that names it, and what it can have been. */
const missing: Readonly<Partial<Record<string, { readonly member: string; readonly forms?: readonly TopicForm[] }>>> = {
  'unknown-quiz': { member: 'quiz' },
  'unknown-incident': { member: 'incident', forms: ['incident'] },
  'unknown-collection': { member: 'collection', forms: ['collection'] },
}

/** The problem; where something is not there, with the nearest topics that are. */
export async function withNearest(c: Context<Env>, problem: Problem): Promise<Problem> {
  const { member = '', forms } = missing[problem.reason] ?? {}
  const text = problem.more?.[member]
  if (typeof text !== 'string' || text === '') return problem
  const nearest = await nearestTo(c, text, forms)
  return nearest.length > 0 ? { ...problem, nearest } : problem
}

/** The topics that a text is most like, by id and title; none where their names cannot be read, since the refusal itself stands. */
export async function nearestTo(
  c: Context<Env>,
  text: string,
  forms?: readonly TopicForm[],
): Promise<NonNullable<Problem['nearest']>> {
  try {
    const near = await nearestTopics(c.get('house').bank, text, { day: todayOf(c), forms })
    return near.map((one) => ({ id: one.id, title: titleOfNear(c.get('text'), one) }))
  } catch (error) {
    if (error instanceof UnreadError) return []
    throw error
  }
}
