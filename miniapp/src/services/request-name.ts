/**
 * Names what is sent: the same content keeps its id, so that a retry after a lost answer is known again, and content
 * that was changed after an attempt is another thing with another id.
 */
export function createRequestName(
  newId: () => string,
  first: string = newId(),
): (content: unknown) => string {
  let id = first;
  let sent: string | null = null;
  return (content) => {
    const now = JSON.stringify(content);
    if (sent !== null && sent !== now) id = newId();
    sent = now;
    return id;
  };
}
