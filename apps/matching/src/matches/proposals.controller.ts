import { Allow } from '@titik/platform/auth/access';
import { By, type Caller } from '@titik/platform/caller';
import { MayMatch, type Match, NamesVersion } from '@titik/platform/http/etag';
import { Etag } from '@titik/platform/http/etag.interceptor';
import { IdParam } from '@titik/platform/http/id.param';
import { Body, Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DropInput, NewProposal, Proposal, ProposalPage, ProposalsQuery } from './proposals.dto';
import { ProposalsService } from './proposals.service';
import { SessionAdditions } from './session-additions.service';
import { SessionReview } from './session-review.service';

@ApiTags('proposals')
@Controller('proposals')
export class ProposalsController {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly additions: SessionAdditions,
    private readonly review: SessionReview,
  ) {}

  @Allow('attache', 'producer', 'operator')
  @Get()
  @ApiOkResponse({ type: ProposalPage })
  list(@By() by: Caller, @Query() query: ProposalsQuery): Promise<ProposalPage> {
    return this.proposals.list(by, query);
  }

  @Allow('attache', 'producer', 'operator')
  @Get(':id')
  @UseInterceptors(Etag)
  @ApiOkResponse({ type: Proposal })
  one(@By() by: Caller, @Param() { id }: IdParam): Promise<Proposal> {
    return this.proposals.one(by, id);
  }

  @Allow('attache', 'operator')
  @Post()
  @UseInterceptors(Etag)
  @ApiOperation({ summary: 'Proposes a producer that a person chose; it needs no approval' })
  @ApiCreatedResponse({ type: Proposal })
  add(@By() by: Caller, @Body() input: NewProposal): Promise<Proposal> {
    return this.additions.add(by, input);
  }

  @Allow('attache', 'operator')
  @Post(':id/approve')
  @HttpCode(200)
  @UseInterceptors(Etag)
  @NamesVersion({ required: false })
  @ApiOkResponse({ type: Proposal })
  approve(@By() by: Caller, @Param() { id }: IdParam, @MayMatch() match: Match | undefined): Promise<Proposal> {
    return this.review.approve(by, id, match);
  }

  @Allow('attache', 'operator')
  @Post(':id/drop')
  @HttpCode(200)
  @UseInterceptors(Etag)
  @NamesVersion({ required: false })
  @ApiOperation({ summary: 'Takes a session back, with what is held for it; the place goes to another producer' })
  @ApiOkResponse({ type: Proposal })
  drop(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @MayMatch() match: Match | undefined,
    @Body() input: DropInput,
  ): Promise<Proposal> {
    return this.review.drop(by, id, match, input);
  }
}
