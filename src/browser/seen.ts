/** Adds the ids of the questions that were seen to a form, so that a mix can avoid them. */
export function addSeen(form: HTMLFormElement, questions: Iterable<string>): void {
  const field = form.querySelector<HTMLInputElement>('input[name=seen]') ?? document.createElement('input')
  field.type = 'hidden'
  field.name = 'seen'
  field.value = [...questions].join(' ')
  form.append(field)
}
