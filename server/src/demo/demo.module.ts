import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { DemoController } from './demo.controller.js';
import { DemoService } from './demo.service.js';

@Module({ imports: [AccountModule], controllers: [DemoController], providers: [DemoService] })
export class DemoModule {}
