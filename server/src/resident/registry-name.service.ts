import { Injectable } from '@nestjs/common';
import { RegistryNameRepository } from './registry-name.repository.js';

/** Says whether a name is somebody's; nothing else about them. */
@Injectable()
export class RegistryNameService {
  constructor(private readonly names: RegistryNameRepository) {}

  /** Those of some names that residents of a community have or had, or landlords there. */
  async known(communityId: string, names: readonly string[]): Promise<string[]> {
    if (!names.length) return [];
    const [residents, landlords] = await Promise.all([
      this.names.ofResidents(communityId, names),
      this.names.ofLandlords(communityId),
    ]);
    const asked = new Set(names);
    return [...new Set([...residents, ...landlords.filter((name) => asked.has(name))])];
  }
}
