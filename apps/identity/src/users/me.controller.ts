import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@titik/platform/auth/access';
import { roles } from '@titik/platform/auth/principal';
import { By, type Caller } from '@titik/platform/caller';
import { MeInput } from './me.dto';
import { MeService } from './me.service';
import { UserView } from './user.dto';

@ApiTags('users')
@Controller('me')
@Allow(...roles)
export class MeController {
  constructor(private readonly me: MeService) {}

  @Get()
  @ApiOperation({ summary: 'Who you are here' })
  @ApiOkResponse({ type: UserView })
  get(@By() by: Caller): Promise<UserView> {
    return this.me.view(by);
  }

  @Patch()
  @ApiOperation({ summary: 'Change your name, language or password' })
  @ApiOkResponse({ type: UserView })
  change(@By() by: Caller, @Body() input: MeInput): Promise<UserView> {
    return this.me.change(by, input);
  }

  @Post('end-sessions')
  @HttpCode(204)
  @ApiOperation({ summary: 'End all your sessions, on every device, within five minutes' })
  @ApiNoContentResponse()
  endSessions(@By() by: Caller): Promise<void> {
    return this.me.endSessions(by);
  }
}
