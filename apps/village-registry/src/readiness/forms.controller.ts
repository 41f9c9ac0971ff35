import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { Form, FormInput, FormList, FormParam, FormQuery } from './form.dto';
import { FormsService } from './forms.service';

@ApiTags('readiness')
@Controller('assessment-forms')
export class FormsController {
  constructor(private readonly forms: FormsService) {}

  @Allow('producer', 'coordinator', 'operator')
  @Get()
  @ApiOkResponse({ type: FormList })
  list(): Promise<FormList> {
    return this.forms.list();
  }

  @Allow('producer', 'coordinator', 'operator')
  @Get(':slug')
  @ApiOkResponse({ type: Form })
  one(@Param() { slug }: FormParam, @Query() { version }: FormQuery): Promise<Form> {
    return this.forms.one(slug, version);
  }

  @Allow('operator')
  @Put(':slug')
  @ApiOkResponse({ type: Form })
  put(@By() by: Caller, @Param() { slug }: FormParam, @Body() input: FormInput): Promise<Form> {
    return this.forms.put(by, slug, input);
  }
}
