import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { IdParam } from '@titik/platform/http/id.param';
import { ReasonInput } from '../certificates/certificate.dto';
import { ContractInput, ContractPage, ContractQuery, ContractView } from './contract.dto';
import { ContractsService } from './contracts.service';

@ApiTags('contracts')
@Controller('contracts')
export class ContractsController {
  constructor(private readonly contracts: ContractsService) {}

  @Allow('producer', 'coordinator', 'operator')
  @Post()
  @ApiCreatedResponse({ type: ContractView })
  make(@By() by: Caller, @Body() input: ContractInput): Promise<ContractView> {
    return this.contracts.make(by, input);
  }

  @Allow('producer', 'coordinator', 'operator')
  @Get()
  @ApiOkResponse({ type: ContractPage })
  list(@By() by: Caller, @Query() query: ContractQuery): Promise<ContractPage> {
    return this.contracts.list(by, query);
  }

  @Allow('producer', 'coordinator', 'operator')
  @Get(':id')
  @ApiOkResponse({ type: ContractView })
  one(@By() by: Caller, @Param() { id }: IdParam): Promise<ContractView> {
    return this.contracts.one(by, id);
  }

  @Allow('producer', 'coordinator', 'operator')
  @Delete(':id')
  @ApiOkResponse({ type: ContractView })
  cancel(@By() by: Caller, @Param() { id }: IdParam, @Body() { reason }: ReasonInput): Promise<ContractView> {
    return this.contracts.cancel(by, id, reason);
  }
}
