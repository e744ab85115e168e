import { Body, Controller, Query, Res } from '@nestjs/common';
import { wechatCallbackApi } from '@linge/shared/wechat-callback/wechat-callback.api';
import type { ConfirmCallback, ReceiveCallback } from '@linge/shared/wechat-callback/wechat-callback.schema';
import type { FastifyReply } from 'fastify';
import { Handle } from '../common/http/endpoint.decorator.js';
import { WechatCallbackService } from './wechat-callback.service.js';

@Controller()
export class WechatCallbackController {
  constructor(private readonly callbacks: WechatCallbackService) {}

  @Handle(wechatCallbackApi.confirm)
  confirm(
    @Query({ schema: wechatCallbackApi.confirm.query }) query: ConfirmCallback,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): string {
    void reply.type('text/plain; charset=utf-8');
    return this.callbacks.confirm(query);
  }

  @Handle(wechatCallbackApi.receive)
  async receive(
    @Query({ schema: wechatCallbackApi.receive.query }) query: ReceiveCallback,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.callbacks.receive(query, body);
    void reply.type('text/plain; charset=utf-8');
    return 'success';
  }
}
