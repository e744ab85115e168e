import { Module } from '@nestjs/common';
import { FileModule } from '../file/file.module.js';
import { PageCodeService } from './page-code.service.js';

@Module({ imports: [FileModule], providers: [PageCodeService], exports: [PageCodeService] })
export class PageCodeModule {}
