import { Controller, Param, Query, StreamableFile } from '@nestjs/common';
import { doorApi } from '@linge/shared/door/door.api';
import type {
  DoorCodeParams,
  DoorListQuery,
  DoorPhoneParams,
  DoorSheetQuery,
  GridPhoneParams,
} from '@linge/shared/door/door.schema';
import type * as z from 'zod/mini';
import { CurrentPrincipal, type Principal } from '../common/auth/principal.js';
import { Handle } from '../common/http/endpoint.decorator.js';
import { DoorService } from './door.service.js';
import { DoorSheetService } from './sheet/door-sheet.service.js';

@Controller()
export class DoorController {
  constructor(
    private readonly doors: DoorService,
    private readonly sheets: DoorSheetService,
  ) {}

  @Handle(doorApi.getDoor)
  getDoor(@Param({ schema: doorApi.getDoor.params }) { code }: z.output<typeof DoorCodeParams>) {
    return this.doors.page(code);
  }

  @Handle(doorApi.getDoorPhone)
  getDoorPhone(@Param({ schema: doorApi.getDoorPhone.params }) params: z.output<typeof DoorPhoneParams>) {
    return this.doors.phone(params.code, params.link);
  }

  @Handle(doorApi.getGridChain)
  async getGridChain(@Param({ schema: doorApi.getGridChain.params }) { id }: { id: string }) {
    return { items: await this.doors.gridChain(id) };
  }

  @Handle(doorApi.getGridPhone)
  getGridPhone(@Param({ schema: doorApi.getGridPhone.params }) params: z.output<typeof GridPhoneParams>) {
    return this.doors.gridPhone(params.id, params.link);
  }

  @Handle(doorApi.listDoors)
  listDoors(@Query({ schema: doorApi.listDoors.query }) query: z.output<typeof DoorListQuery>) {
    return this.doors.list(query);
  }

  @Handle(doorApi.printDoorSheet)
  async printDoorSheet(
    @CurrentPrincipal() principal: Principal,
    @Query({ schema: doorApi.printDoorSheet.query }) query: DoorSheetQuery,
  ) {
    const pdf = await this.sheets.print(principal, query);
    const disposition = `inline; filename="door-codes-${query.layout}.pdf"`;
    return new StreamableFile(pdf, { type: 'application/pdf', disposition });
  }
}
