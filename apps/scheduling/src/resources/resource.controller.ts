import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Get, Param, Patch, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { type Match, MayMatch, NamesVersion } from '@titik/platform/http/etag';
import { Etag } from '@titik/platform/http/etag.interceptor';
import { IdParam } from '@titik/platform/http/id.param';
import { NewResource, ResourceChange, ResourcePage, ResourceQuery, ResourceView } from './resource.dto';
import { ResourceService } from './resource.service';

@ApiTags('resources')
@Controller('resources')
export class ResourceController {
  constructor(private readonly resources: ResourceService) {}

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get()
  @ApiOperation({ summary: 'Interpreters, tables and video rooms that meetings may book' })
  @ApiOkResponse({ type: ResourcePage })
  list(@Query() query: ResourceQuery): Promise<ResourcePage> {
    return this.resources.list(query);
  }

  @Allow('attache', 'producer', 'coordinator', 'operator')
  @Get(':id')
  @UseInterceptors(Etag)
  @ApiOkResponse({ type: ResourceView })
  get(@Param() { id }: IdParam): Promise<ResourceView> {
    return this.resources.get(id);
  }

  @Allow('coordinator', 'operator')
  @Post()
  @ApiOperation({ summary: 'Add an interpreter with languages and hours, a table or a video room' })
  @ApiCreatedResponse({ type: ResourceView })
  add(@By() by: Caller, @Body() resource: NewResource): Promise<ResourceView> {
    return this.resources.add(by, resource);
  }

  @Allow('coordinator', 'operator')
  @Patch(':id')
  @UseInterceptors(Etag)
  @NamesVersion({ required: false })
  @ApiOperation({ summary: 'Change it, or take it out of use' })
  @ApiOkResponse({ type: ResourceView })
  change(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @MayMatch() match: Match | undefined,
    @Body() change: ResourceChange,
  ): Promise<ResourceView> {
    return this.resources.change(by, id, match, change);
  }
}
