import { Global, Module } from '@nestjs/common';
import { Mornings } from './mornings.js';

@Global()
@Module({ providers: [Mornings], exports: [Mornings] })
export class WorkModule {}
