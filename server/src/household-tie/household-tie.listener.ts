import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RegistryListeners } from '../resident/registry-listener.js';
import { HouseholdTieService } from './household-tie.service.js';

/** Follows the registry: moving out, a death or the end of a household ends the ties with it. */
@Injectable()
export class HouseholdTieListener implements OnModuleInit {
  constructor(
    private readonly listeners: RegistryListeners,
    private readonly ties: HouseholdTieService,
  ) {}

  onModuleInit(): void {
    this.listeners.register(({ left, closedHouseholdIds }, manager) =>
      this.ties.endTies({ left, householdIds: closedHouseholdIds }, manager),
    );
  }
}
