import { Module } from '@nestjs/common';
import type { DynamicModule, FactoryProvider, ModuleMetadata } from '@nestjs/common';
import { WechatClient } from './wechat.client.js';
import { WECHAT_OPTIONS } from './wechat.options.js';
import type { WechatOptions } from './wechat.options.js';

/** Where the options come from: usually `useFactory` over the configuration. */
export interface WechatModuleAsyncOptions
  extends Pick<ModuleMetadata, 'imports'>, Pick<FactoryProvider<WechatOptions>, 'inject' | 'useFactory'> {}

/** Provides {@link WechatClient} everywhere: there must be one only, because it holds the access token. */
@Module({})
export class WechatModule {
  static forRootAsync({ imports, inject, useFactory }: WechatModuleAsyncOptions): DynamicModule {
    return {
      module: WechatModule,
      global: true,
      ...(imports && { imports }),
      providers: [
        { provide: WECHAT_OPTIONS, useFactory, ...(inject && { inject }) },
        {
          provide: WechatClient,
          inject: [WECHAT_OPTIONS],
          useFactory: (options: WechatOptions) => new WechatClient(options),
        },
      ],
      exports: [WechatClient, WECHAT_OPTIONS],
    };
  }
}
