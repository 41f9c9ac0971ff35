import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@titik/platform/auth/access';
import { By, type Caller } from '@titik/platform/caller';
import { IdParam } from '@titik/platform/http/id.param';
import { InvitationInput, InvitedView, LinkView, RoleInput, UserPage, UserQuery, UserView } from './user.dto';
import { UsersService } from './users.service';

@ApiTags('users')
@Controller('users')
@Allow('operator')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @Get()
  @ApiOperation({ summary: 'Users, newest first' })
  @ApiOkResponse({ type: UserPage })
  list(@Query() query: UserQuery): Promise<UserPage> {
    return this.users.list(query);
  }

  @Post()
  @ApiOperation({ summary: 'Invite somebody; the link is told in this answer and never again' })
  @ApiCreatedResponse({ type: InvitedView })
  invite(@By() by: Caller, @Body() input: InvitationInput): Promise<InvitedView> {
    return this.users.invite(by, input);
  }

  @Get(':id')
  @ApiOkResponse({ type: UserView })
  get(@Param() { id }: IdParam): Promise<UserView> {
    return this.users.view(id);
  }

  @Put(':id/role')
  @ApiOperation({
    summary: 'Give another role, or other rows; holds from the next access token on, five minutes at most',
  })
  @ApiOkResponse({ type: UserView })
  setRole(@By() by: Caller, @Param() { id }: IdParam, @Body() input: RoleInput): Promise<UserView> {
    return this.users.setRole(by, id, input);
  }

  @Post(':id/block')
  @HttpCode(200)
  @ApiOperation({ summary: 'Shut somebody out; their sessions end' })
  @ApiOkResponse({ type: UserView })
  block(@By() by: Caller, @Param() { id }: IdParam): Promise<UserView> {
    return this.users.block(by, id);
  }

  @Post(':id/unblock')
  @HttpCode(200)
  @ApiOkResponse({ type: UserView })
  unblock(@By() by: Caller, @Param() { id }: IdParam): Promise<UserView> {
    return this.users.unblock(by, id);
  }

  @Post(':id/end-sessions')
  @HttpCode(204)
  @ApiOperation({ summary: 'End all sessions of somebody, on every device, within five minutes' })
  @ApiNoContentResponse()
  endSessions(@By() by: Caller, @Param() { id }: IdParam): Promise<void> {
    return this.users.endSessions(by, id);
  }

  @Post(':id/link')
  @HttpCode(200)
  @ApiOperation({ summary: 'A new link to choose a password by; the one before is worthless from now on' })
  @ApiOkResponse({ type: LinkView })
  link(@By() by: Caller, @Param() { id }: IdParam): Promise<LinkView> {
    return this.users.link(by, id);
  }
}
