import { Injectable } from '@nestjs/common';
import { RegistryImageService } from '../resident/registry-image.service.js';
import type { RegistryImport } from './entities/registry-import.entity.js';
import type { Vocabulary } from './plan/entry-diff.js';

/** Labels and fields of the community that somebody sees who imports. */
@Injectable()
export class ImportVocabulary {
  constructor(private readonly registry: RegistryImageService) {}

  async of({ communityId, role }: Pick<RegistryImport, 'communityId' | 'role'>): Promise<Vocabulary> {
    const reader = role === 'communityAdmin' ? 'admin' : 'staff';
    return {
      labels: await this.registry.labels(communityId, reader),
      custom: await this.registry.fields(communityId, reader),
    };
  }
}
