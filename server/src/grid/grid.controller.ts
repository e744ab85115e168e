import { Controller, Param, Query } from '@nestjs/common';
import type { IdParams } from '@linge/shared/common.schema';
import { gridApi } from '@linge/shared/grid/grid.api';
import type { GridListQuery } from '@linge/shared/grid/grid.schema';
import type * as z from 'zod/mini';
import { Handle } from '../common/http/endpoint.decorator.js';
import { GridService } from './grid.service.js';

@Controller()
export class GridController {
  constructor(private readonly grids: GridService) {}

  @Handle(gridApi.listCommunities)
  async listCommunities() {
    return { items: await this.grids.communities() };
  }

  @Handle(gridApi.getCommunity)
  getCommunity(@Param({ schema: gridApi.getCommunity.params }) { id }: z.output<typeof IdParams>) {
    return this.grids.community(id);
  }

  @Handle(gridApi.listGrids)
  async listGrids(@Query({ schema: gridApi.listGrids.query }) query: z.output<typeof GridListQuery>) {
    return { items: await this.grids.gridsOf(query.communityId) };
  }

  @Handle(gridApi.getGrid)
  getGrid(@Param({ schema: gridApi.getGrid.params }) { id }: z.output<typeof IdParams>) {
    return this.grids.grid(id);
  }
}
