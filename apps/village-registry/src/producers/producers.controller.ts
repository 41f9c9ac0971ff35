import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { IdParam } from '@titik/platform/http/id.param';
import { ProducerInput, ProducerPage, ProducerQuery, ProducerView } from './producer.dto';
import { ProducersService } from './producers.service';

@ApiTags('producers')
@Controller('producers')
export class ProducersController {
  constructor(private readonly producers: ProducersService) {}

  @Post()
  @ApiCreatedResponse({ type: ProducerView })
  create(@Body() input: ProducerInput): Promise<ProducerView> {
    return this.producers.create(input);
  }

  @Put(':id')
  @ApiOkResponse({ type: ProducerView })
  put(@Param() { id }: IdParam, @Body() input: ProducerInput): Promise<ProducerView> {
    return this.producers.put(id, input);
  }

  @Get()
  @ApiOkResponse({ type: ProducerPage })
  list(@Query() query: ProducerQuery): Promise<ProducerPage> {
    return this.producers.list(query);
  }

  @Get(':id')
  @ApiOkResponse({ type: ProducerView })
  one(@Param() { id }: IdParam): Promise<ProducerView> {
    return this.producers.one(id);
  }
}
