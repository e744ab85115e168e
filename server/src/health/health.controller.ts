import { Controller } from '@nestjs/common';
import { healthApi } from '@linge/shared/health/health.api';
import { Handle } from '../common/http/endpoint.decorator.js';
import { HealthService } from './health.service.js';

@Controller()
export class HealthController {
  constructor(private readonly health: HealthService) {}

  @Handle(healthApi.live)
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Handle(healthApi.ready)
  ready() {
    return this.health.readiness();
  }
}
