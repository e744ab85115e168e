import { Body, Controller, Param, Query, Res } from '@nestjs/common';
import { complaintApi } from '@linge/shared/complaint/complaint.api';
import { complaintCategoryApi } from '@linge/shared/complaint/complaint-category.api';
import type {
  CategoryEntry,
  ChangeCategory,
  CreateCategory,
  MoveCategory,
} from '@linge/shared/complaint/complaint-category.schema';
import type { ReportableCategory } from '@linge/shared/complaint/complaint-report.schema';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { answerCreated } from '../common/http/created.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { ComplaintCategoryService } from './complaint-category.service.js';

@Controller()
export class ComplaintCategoryController {
  constructor(private readonly categories: ComplaintCategoryService) {}

  @Handle(complaintApi.listCategories)
  async listReportable(
    @Query({ schema: complaintApi.listCategories.query }) { communityId }: { communityId: string },
  ): Promise<{ items: ReportableCategory[] }> {
    return { items: await this.categories.reportable(communityId) };
  }

  @Handle(complaintCategoryApi.getTree)
  getTree(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: complaintCategoryApi.getTree.query }) { communityId }: { communityId: string },
  ): Promise<{ items: CategoryEntry[] }> {
    return this.categories.tree(principal, communityId);
  }

  @Handle(complaintCategoryApi.create)
  async create(
    @CurrentPrincipal() principal: Principal,
    @Body({ schema: complaintCategoryApi.create.body }) body: CreateCategory,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CategoryEntry> {
    return answerCreated(await this.categories.create(principal, body), reply);
  }

  @Handle(complaintCategoryApi.change)
  change(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: complaintCategoryApi.change.params }) { id }: { id: string },
    @Body({ schema: complaintCategoryApi.change.body }) body: ChangeCategory,
  ): Promise<CategoryEntry> {
    return this.categories.change(principal, id, body);
  }

  @Handle(complaintCategoryApi.move)
  move(
    @CurrentPrincipal() principal: Principal,
    @Param({ schema: complaintCategoryApi.move.params }) { id }: { id: string },
    @Body({ schema: complaintCategoryApi.move.body }) body: MoveCategory,
  ): Promise<{ items: CategoryEntry[] }> {
    return this.categories.move(principal, id, body);
  }
}
