import { Global, Module } from '@nestjs/common';
import { PrincipalSource } from '../common/auth/principal.js';
import { PrincipalRepository } from './principal.repository.js';

/** Tells the permission guard who asks; apart from the account's own module, which needs half of the others. */
@Global()
@Module({
  providers: [PrincipalRepository, { provide: PrincipalSource, useExisting: PrincipalRepository }],
  exports: [PrincipalRepository, PrincipalSource],
})
export class PrincipalModule {}
