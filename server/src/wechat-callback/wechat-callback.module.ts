import { Module } from '@nestjs/common';
import { WechatCallbackController } from './wechat-callback.controller.js';
import { WechatCallbackRepository } from './wechat-callback.repository.js';
import { WechatCallbackService } from './wechat-callback.service.js';
import { WechatCallbackUpkeep } from './wechat-callback.upkeep.js';

@Module({
  controllers: [WechatCallbackController],
  providers: [WechatCallbackRepository, WechatCallbackService, WechatCallbackUpkeep],
})
export class WechatCallbackModule {}
