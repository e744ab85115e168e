import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { FileModule } from '../file/file.module.js';
import { GridModule } from '../grid/grid.module.js';
import { MessageModule } from '../message/message.module.js';
import { StaffModule } from '../staff/staff.module.js';
import { WorkingCalendarModule } from '../working-calendar/working-calendar.module.js';
import { ContentCheckController } from './content-check.controller.js';
import { ContentCheckInterceptor } from './content-check.interceptor.js';
import { ContentCheckService } from './content-check.service.js';
import { ContentCheckUpkeep } from './content-check.upkeep.js';
import { ContentCheckWorker } from './content-check.worker.js';
import { ContentChecker } from './content-checker.js';
import { ContentHoldModule } from './content-hold.module.js';
import { ContentReviewNotifier } from './content-review.notifier.js';
import { ContentReviewReminder } from './content-review.reminder.js';
import { ContentReviewRepository } from './content-review.repository.js';
import { ContentReviewerService } from './content-reviewer.service.js';
import { ContentReviewService } from './content-review.service.js';
import { ContentSubjectRepository } from './content-subject.repository.js';
import { ContentVerdictService } from './content-verdict.service.js';
import { WechatCheckRepository } from './wechat-check.repository.js';
import { WechatCheckService } from './wechat-check.service.js';

@Module({
  imports: [ContentHoldModule, FileModule, GridModule, MessageModule, StaffModule, WorkingCalendarModule],
  controllers: [ContentCheckController],
  providers: [
    ContentChecker,
    ContentCheckService,
    ContentCheckUpkeep,
    ContentCheckWorker,
    ContentReviewNotifier,
    ContentReviewReminder,
    ContentReviewRepository,
    ContentReviewService,
    ContentReviewerService,
    ContentSubjectRepository,
    ContentVerdictService,
    WechatCheckRepository,
    WechatCheckService,
    // Inside the interceptors of the HTTP module, so that its answers are theirs to keep and to shape.
    { provide: APP_INTERCEPTOR, useClass: ContentCheckInterceptor },
  ],
  exports: [ContentCheckService],
})
export class ContentCheckModule {}
