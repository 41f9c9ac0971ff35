import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '../auth/access';
import { ServiceState } from './state.dto';
import { StateService } from './state.service';

@ApiTags('operations')
@Controller('state')
export class StateController {
  constructor(private readonly states: StateService) {}

  @Allow('operator')
  @Get()
  @ApiOperation({ summary: 'How the instance that answers is: its parts, its outbox, what is parked, its lag' })
  @ApiOkResponse({ type: ServiceState })
  state(): Promise<ServiceState> {
    return this.states.state();
  }
}
