import { Injectable } from '@nestjs/common';
import type { Community, Grid, GridDetail, MicroGrid } from '@linge/shared/grid/grid.schema';
import type { EntityManager } from 'typeorm';
import { AppError } from '../common/error/app-error.js';
import { GridRepository } from './grid.repository.js';

/** The places of a community, from its town down to its rooms. */
@Injectable()
export class GridService {
  constructor(private readonly repository: GridRepository) {}

  communities(): Promise<Community[]> {
    return this.repository.communities();
  }

  /** @throws AppError NOT_FOUND */
  async community(id: string): Promise<Community> {
    const community = await this.repository.community(id);
    if (!community) throw AppError.notFound();
    return community;
  }

  gridsOf(communityId: string): Promise<Grid[]> {
    return this.repository.grids(communityId);
  }

  microGridsOf(communityId: string): Promise<MicroGrid[]> {
    return this.repository.microGridsOf(communityId);
  }

  /** The grid with its micro-grids, or undefined. */
  async findGrid(id: string, manager?: EntityManager): Promise<GridDetail | undefined> {
    const grid = await this.repository.grid(id, manager);
    return grid && { ...grid, microGrids: await this.repository.microGrids(id, manager) };
  }

  /** @throws AppError NOT_FOUND */
  async grid(id: string): Promise<GridDetail> {
    const grid = await this.findGrid(id);
    if (!grid) throw AppError.notFound();
    return grid;
  }
}
