import { Module } from '@nestjs/common';
import { AnswerTemplateController } from './answer-template.controller.js';
import { AnswerTemplateRepository } from './answer-template.repository.js';
import { AnswerTemplateService } from './answer-template.service.js';

@Module({
  controllers: [AnswerTemplateController],
  providers: [AnswerTemplateRepository, AnswerTemplateService],
  exports: [AnswerTemplateService],
})
export class AnswerTemplateModule {}
