import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { IfMatch, type Match, NamesVersion } from '@titik/platform/http/etag';
import { Etag } from '@titik/platform/http/etag.interceptor';
import { IdParam } from '@titik/platform/http/id.param';
import {
  AnswerComplaintInput,
  Complaint,
  ComplaintInput,
  ComplaintPage,
  ComplaintQuery,
  DecideInput,
} from './complaint.dto';
import { ComplaintsService } from './complaints.service';

@ApiTags('complaints')
@Controller()
export class ComplaintsController {
  constructor(private readonly complaints: ComplaintsService) {}

  @Allow('attache', 'operator')
  @Post('buyers/:id/complaints')
  @UseInterceptors(Etag)
  @ApiCreatedResponse({ type: Complaint })
  raise(@By() by: Caller, @Param() { id }: IdParam, @Body() input: ComplaintInput): Promise<Complaint> {
    return this.complaints.raise(by, id, input);
  }

  @Allow('attache', 'operator')
  @Get('buyers/:id/complaints')
  @ApiOkResponse({ type: ComplaintPage })
  ofBuyer(@By() by: Caller, @Param() { id }: IdParam, @Query() query: ComplaintQuery): Promise<ComplaintPage> {
    return this.complaints.ofBuyer(by, id, query);
  }

  @Allow('attache', 'operator')
  @Get('complaints')
  @ApiOkResponse({ type: ComplaintPage })
  list(@By() by: Caller, @Query() query: ComplaintQuery): Promise<ComplaintPage> {
    return this.complaints.list(by, query);
  }

  @Allow('attache', 'operator')
  @Get('complaints/:id')
  @UseInterceptors(Etag)
  @ApiOkResponse({ type: Complaint })
  one(@By() by: Caller, @Param() { id }: IdParam): Promise<Complaint> {
    return this.complaints.one(by, id);
  }

  @Allow('attache', 'operator')
  @Post('complaints/:id/answer')
  @HttpCode(200)
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: Complaint })
  answer(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @IfMatch() match: Match,
    @Body() { text }: AnswerComplaintInput,
  ): Promise<Complaint> {
    return this.complaints.answer(by, id, match, text);
  }

  @Allow('attache', 'operator')
  @Post('complaints/:id/uphold')
  @HttpCode(200)
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: Complaint })
  uphold(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @IfMatch() match: Match,
    @Body() { reason }: DecideInput,
  ): Promise<Complaint> {
    return this.complaints.decide(by, id, match, 'upheld', reason);
  }

  @Allow('attache', 'operator')
  @Post('complaints/:id/dismiss')
  @HttpCode(200)
  @UseInterceptors(Etag)
  @NamesVersion()
  @ApiOkResponse({ type: Complaint })
  dismiss(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @IfMatch() match: Match,
    @Body() { reason }: DecideInput,
  ): Promise<Complaint> {
    return this.complaints.decide(by, id, match, 'dismissed', reason);
  }
}
