/** Status, type and body of an answer that is a problem. */
export async function problemOf(answer: Response | Promise<Response>) {
  const { status, headers } = await answer
  return { status, type: headers.get('content-type'), body: await (await answer).json<Record<string, unknown>>() }
}
