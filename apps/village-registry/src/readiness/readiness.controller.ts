import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { IdParam } from '@titik/platform/http/id.param';
import { CodeParam, Village } from '../villages/village.dto';
import { VillagesService } from '../villages/villages.service';
import {
  AssessmentInput,
  AssessmentList,
  Gap,
  GapChange,
  GapList,
  GapQuery,
  ProducerGapParam,
  VillageGapParam,
} from './readiness.dto';
import { ReadinessService } from './readiness.service';
import { ofProducer, ofVillage } from './subject';

@ApiTags('readiness')
@Controller('villages/:code')
export class VillageReadinessController {
  constructor(
    private readonly readiness: ReadinessService,
    private readonly villages: VillagesService,
  ) {}

  @Allow('coordinator', 'operator')
  @Post('assessments')
  @HttpCode(200)
  @ApiOkResponse({ type: Village })
  assess(@By() by: Caller, @Param() { code }: CodeParam, @Body() input: AssessmentInput): Promise<Village> {
    return this.readiness.assess(by, ofVillage(code), input).then(() => this.villages.one(by, code));
  }

  @Allow('producer', 'coordinator', 'operator')
  @Get('assessments')
  @ApiOkResponse({ type: AssessmentList })
  assessments(@By() by: Caller, @Param() { code }: CodeParam): Promise<AssessmentList> {
    return this.readiness.assessments(by, ofVillage(code));
  }

  @Allow('producer', 'coordinator', 'operator')
  @Get('gaps')
  @ApiOkResponse({ type: GapList })
  gaps(@By() by: Caller, @Param() { code }: CodeParam, @Query() query: GapQuery): Promise<GapList> {
    return this.readiness.gaps(by, ofVillage(code), query);
  }

  @Allow('coordinator', 'operator')
  @Patch('gaps/:gapId')
  @ApiOkResponse({ type: Gap })
  changeGap(@By() by: Caller, @Param() { code, gapId }: VillageGapParam, @Body() change: GapChange): Promise<Gap> {
    return this.readiness.changeGap(by, ofVillage(code), gapId, change);
  }
}

@ApiTags('readiness')
@Controller('producers/:id')
export class ProducerReadinessController {
  constructor(private readonly readiness: ReadinessService) {}

  @Allow('coordinator', 'operator')
  @Post('assessments')
  @ApiCreatedResponse({ type: AssessmentList })
  assess(@By() by: Caller, @Param() { id }: IdParam, @Body() input: AssessmentInput): Promise<AssessmentList> {
    return this.readiness.assess(by, ofProducer(id), input);
  }

  @Allow('producer', 'coordinator', 'operator')
  @Get('assessments')
  @ApiOkResponse({ type: AssessmentList })
  assessments(@By() by: Caller, @Param() { id }: IdParam): Promise<AssessmentList> {
    return this.readiness.assessments(by, ofProducer(id));
  }

  @Allow('producer', 'coordinator', 'operator')
  @Get('gaps')
  @ApiOkResponse({ type: GapList })
  gaps(@By() by: Caller, @Param() { id }: IdParam, @Query() query: GapQuery): Promise<GapList> {
    return this.readiness.gaps(by, ofProducer(id), query);
  }

  @Allow('coordinator', 'operator')
  @Patch('gaps/:gapId')
  @ApiOkResponse({ type: Gap })
  changeGap(@By() by: Caller, @Param() { id, gapId }: ProducerGapParam, @Body() change: GapChange): Promise<Gap> {
    return this.readiness.changeGap(by, ofProducer(id), gapId, change);
  }
}
