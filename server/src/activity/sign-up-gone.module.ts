import { Module } from '@nestjs/common';
import { SignUpGoneService } from './sign-up-gone.service.js';
import { SignUpRepository } from './sign-up.repository.js';

/** Apart from the rest, as accounts are deleted through it, on which the rest stands. */
@Module({
  providers: [SignUpGoneService, SignUpRepository],
  exports: [SignUpGoneService, SignUpRepository],
})
export class SignUpGoneModule {}
