import { Injectable } from '@nestjs/common';
import { MessageGroup } from '@linge/shared/message/message-group';
import {
  type ChangeMessagePreference,
  defaultQuietHours,
  type MessagePreference as PreferenceView,
} from '@linge/shared/message/message-preference.schema';
import { Clock } from '../common/clock/clock.js';
import type { MessagePreference } from './entities/message-preference.entity.js';
import { MessagePreferenceRepository } from './message-preference.repository.js';

/** What somebody chose of what may be pushed to them, and when. */
@Injectable()
export class MessagePreferenceService {
  constructor(
    private readonly preferences: MessagePreferenceRepository,
    private readonly clock: Clock,
  ) {}

  async of(accountId: string): Promise<PreferenceView> {
    return toView(await this.preferences.find(accountId));
  }

  async change(accountId: string, { muted, quietHours }: ChangeMessagePreference): Promise<PreferenceView> {
    const row: MessagePreference = {
      accountId,
      muted: MessageGroup.options.filter((group) => muted.includes(group)).join(','),
      quietFrom: quietHours?.from ?? null,
      quietTo: quietHours?.to ?? null,
      updatedAt: this.clock.now(),
    };
    await this.preferences.save(row);
    return toView(row);
  }
}

function toView(row: MessagePreference | null): PreferenceView {
  if (!row) return { muted: [], quietHours: defaultQuietHours };
  const { muted, quietFrom: from, quietTo: to } = row;
  return {
    muted: MessageGroup.options.filter((group) => muted.split(',').includes(group)),
    quietHours: from !== null && to !== null ? { from, to } : null,
  };
}
