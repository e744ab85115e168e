import { Global, Module } from '@nestjs/common';
import { Config } from '../../config/config.js';
import { BlindIndex } from './blind-index.js';
import { FieldCipher } from './field-cipher.js';
import { KeyRenewal } from './key-renewal.js';

@Global()
@Module({
  providers: [
    KeyRenewal,
    {
      provide: FieldCipher,
      inject: [Config],
      useFactory: (config: Config) => new FieldCipher(config.dataKeys),
    },
    {
      provide: BlindIndex,
      inject: [Config],
      useFactory: (config: Config) => new BlindIndex(config.blindIndexKey),
    },
  ],
  exports: [FieldCipher, BlindIndex],
})
export class CryptoModule {}
