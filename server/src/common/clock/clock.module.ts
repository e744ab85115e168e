import { Global, Module } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { Clock } from './clock.js';

@Global()
@Module({
  providers: [
    { provide: Clock, inject: [Config], useFactory: (config: Config) => new Clock(config.clockAheadMinutes) },
  ],
  exports: [Clock],
})
export class ClockModule {}
