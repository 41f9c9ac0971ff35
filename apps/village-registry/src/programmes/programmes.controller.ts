import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { Stored } from '../villages/village.dto';
import {
  MemberPage,
  MemberParam,
  MemberQuery,
  MembersInput,
  Programme,
  ProgrammeInput,
  ProgrammeList,
  ProgrammeParam,
  ProgrammeSummary,
} from './programme.dto';
import { ProgrammesService } from './programmes.service';

@ApiTags('programmes')
@Controller('programmes')
export class ProgrammesController {
  constructor(private readonly programmes: ProgrammesService) {}

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get()
  @ApiOkResponse({ type: ProgrammeList })
  list(): Promise<ProgrammeList> {
    return this.programmes.list();
  }

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get('summary')
  @ApiOkResponse({ type: ProgrammeSummary })
  summary(): Promise<ProgrammeSummary> {
    return this.programmes.summary();
  }

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get(':slug')
  @ApiOkResponse({ type: Programme })
  one(@Param() { slug }: ProgrammeParam): Promise<Programme> {
    return this.programmes.one(slug);
  }

  @Allow('coordinator', 'operator')
  @Put(':slug')
  @ApiOkResponse({ type: Programme })
  put(@By() by: Caller, @Param() { slug }: ProgrammeParam, @Body() input: ProgrammeInput): Promise<Programme> {
    return this.programmes.put(by, slug, input);
  }

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get(':slug/members')
  @ApiOkResponse({ type: MemberPage })
  members(@Param() { slug }: ProgrammeParam, @Query() query: MemberQuery): Promise<MemberPage> {
    return this.programmes.members(slug, query);
  }

  @Allow('coordinator', 'operator')
  @Put(':slug/members')
  @ApiOkResponse({ type: Stored })
  putMembers(@By() by: Caller, @Param() { slug }: ProgrammeParam, @Body() { members }: MembersInput): Promise<Stored> {
    return this.programmes.putMembers(by, slug, members);
  }

  @Allow('coordinator', 'operator')
  @Delete(':slug/members/:code')
  @HttpCode(204)
  @ApiNoContentResponse()
  removeMember(@By() by: Caller, @Param() { slug, code }: MemberParam): Promise<void> {
    return this.programmes.removeMember(by, slug, code);
  }
}
