import type { MessageGroup } from '@linge/shared/message/message-group';
import { defaultQuietHours, type QuietHours } from '@linge/shared/message/message-preference.schema';

/** What an account chose, as its row has it; `chose` is null where it has none. */
interface Chosen {
  readonly chose: string | null;
  readonly muted: string | null;
  readonly quietFrom: string | null;
  readonly quietTo: string | null;
}

export function isMuted({ muted }: Pick<Chosen, 'muted'>, group: MessageGroup): boolean {
  return (muted ?? '').split(',').includes(group);
}

/** The hours that somebody keeps; null for who keeps none. */
export function quietHoursOf({ chose, quietFrom, quietTo }: Chosen): QuietHours | null {
  if (chose === null) return defaultQuietHours;
  return quietFrom !== null && quietTo !== null ? { from: quietFrom, to: quietTo } : null;
}
