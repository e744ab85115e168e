import { Global, Module } from '@nestjs/common';
import { OutboxHandlers } from './outbox.handlers.js';
import { Outbox } from './outbox.js';
import { OutboxRepository } from './outbox.repository.js';
import { OutboxSignal } from './outbox.signal.js';
import { OutboxUpkeep } from './outbox.upkeep.js';
import { OutboxWorker } from './outbox.worker.js';

@Global()
@Module({
  providers: [Outbox, OutboxHandlers, OutboxRepository, OutboxSignal, OutboxUpkeep, OutboxWorker],
  exports: [Outbox, OutboxHandlers, OutboxUpkeep],
})
export class OutboxModule {}
