import type { Question } from '../../src/quiz/question.ts'

/** What may be sent of questions before they are answered, as JSON has it: spelt out here, so that a field that is added to what is sent is seen. */
export const shownFields = (questions: readonly Question[]) =>
  questions.map(({ id, kind, difficulty, prompt, quote, options }) => ({
    id,
    kind,
    difficulty,
    prompt,
    ...(quote && { quote }),
    options: options.map(({ id, text }) => ({ id, text })),
  }))
