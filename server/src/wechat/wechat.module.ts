import { Module } from '@nestjs/common';
import type { DynamicModule, FactoryProvider, ModuleMetadata } from '@nestjs/common';
import type { AccessTokenStore } from './access-token.store.js';
import { WechatClient } from './wechat.client.js';
import { ACCESS_TOKEN_STORE, WECHAT_OPTIONS } from './wechat.options.js';
import type { WechatOptions } from './wechat.options.js';

/** Where the options come from: usually `useFactory` over the configuration. */
export interface WechatModuleAsyncOptions
  extends Pick<ModuleMetadata, 'imports'>, Pick<FactoryProvider<WechatOptions>, 'inject' | 'useFactory'> {
  /** What all servers of the mini-program share; may ask for {@link WECHAT_OPTIONS}. This is the only server without. */
  readonly tokenStore?: Pick<FactoryProvider<AccessTokenStore>, 'inject' | 'useFactory'>;
}

/** Provides {@link WechatClient} everywhere: there must be one only, because it holds the access token. */
@Module({})
export class WechatModule {
  static forRootAsync(options: WechatModuleAsyncOptions): DynamicModule {
    const { imports, inject, useFactory, tokenStore } = options;
    return {
      module: WechatModule,
      global: true,
      ...(imports && { imports }),
      providers: [
        { provide: WECHAT_OPTIONS, useFactory, ...(inject && { inject }) },
        ...(tokenStore ? [{ provide: ACCESS_TOKEN_STORE, inject: [], ...tokenStore }] : []),
        {
          provide: WechatClient,
          inject: [WECHAT_OPTIONS, { token: ACCESS_TOKEN_STORE, optional: true }],
          useFactory: (found: WechatOptions, store?: AccessTokenStore) =>
            new WechatClient(found, store && { tokenStore: store }),
        },
      ],
      exports: [WechatClient, WECHAT_OPTIONS],
    };
  }
}
