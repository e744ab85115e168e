import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HouseholdTieListeners } from '../household-tie/tie-listener.js';
import { NoticeAppRepository } from './notice-app.repository.js';

/** An account is gone, or belongs to a household no more: what stands does not reach that one by itself any longer. */
@Injectable()
export class NoticeAppListener implements OnModuleInit {
  constructor(
    private readonly listeners: HouseholdTieListeners,
    private readonly rows: NoticeAppRepository,
  ) {}

  onModuleInit(): void {
    this.listeners.registerEnd((_accountIds, manager, householdIds) =>
      this.rows.recount(householdIds, manager),
    );
  }
}
