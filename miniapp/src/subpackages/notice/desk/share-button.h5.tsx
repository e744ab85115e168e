/** A browser has no chats to forward to; the link is pasted wherever one likes. */
export function ShareButton() {
  return null;
}
