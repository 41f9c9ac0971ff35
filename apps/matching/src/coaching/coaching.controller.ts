import { Allow } from '@titik/platform/auth/access';
import { type Language as LanguageCode } from '@titik/contracts/values';
import { By, type Caller } from '@titik/platform/caller';
import { Language } from '@titik/platform/language';
import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiOperation, ApiResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { type FastifyReply } from 'fastify';
import { answerAs, asCsv } from './answer-as';
import { CoachingService } from './coaching.service';
import { UnlockReport, UnlocksQuery, VillageGaps, VillageParam } from './coaching.dto';
import { unlockColumns } from './unlock-csv';
import { UnmetPage, UnmetQuery } from './unmet.dto';
import { unmetColumns, unmetCsv } from './unmet-csv';

const definition =
  'An offer would be opened to a line of an open demand when exactly one thing stands between them and coaching can ' +
  'mend it (a certificate, the least order, dependable capacity, the cluster): with that out of the way it passes ' +
  'every gate. A demand counts once however many of its lines or offers open. ';

@ApiTags('coaching')
@Controller('coaching')
export class CoachingController {
  constructor(private readonly coaching: CoachingService) {}

  @Allow('coordinator', 'operator')
  @Get('unlocks')
  @ApiOperation({
    summary: 'What training or certificate unlocks the most foreign demand',
    description:
      `${definition}Quantities are what the lines want at least, units and rhythms apart; no values. ` +
      `Columns of the CSV: ${unlockColumns.map(({ name }) => name).join(', ')}; new ones are added at the end.`,
  })
  @ApiExtraModels(UnlockReport)
  @ApiResponse({
    status: 200,
    description: 'JSON, or CSV with `format=csv` or `Accept: text/csv`',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(UnlockReport) } },
      'text/csv': { schema: { type: 'string' } },
    },
  })
  async unlocks(
    @Query() query: UnlocksQuery,
    @Language() language: LanguageCode,
    @Headers('accept') accept: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UnlockReport | string> {
    return answerAs(query.format, accept, await this.coaching.unlocks(query, language), reply);
  }

  @Allow('coordinator', 'operator')
  @Get('unmet')
  @ApiOperation({
    summary: 'Lines of open demands that nobody covers wholly, with what alone keeps offers from them',
    description: `Columns of the CSV: ${unmetColumns.map(({ name }) => name).join(', ')}; new ones are added at the end.`,
  })
  @ApiExtraModels(UnmetPage)
  @ApiResponse({
    status: 200,
    description: 'JSON, or CSV with `format=csv`',
    content: {
      'application/json': { schema: { $ref: getSchemaPath(UnmetPage) } },
      'text/csv': { schema: { type: 'string' } },
    },
  })
  async unmet(
    @Query() query: UnmetQuery,
    @Language() language: LanguageCode,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UnmetPage | string> {
    const found = await this.coaching.unmet(query, language);
    return query.format === 'csv' ? asCsv(reply, 'unmet-demand.csv', unmetCsv(found)) : found;
  }

  @Allow('producer', 'coordinator', 'operator')
  @Get('villages/:code')
  @ApiOperation({
    summary: 'The gap list of a village: what keeps its offers from open demands',
    description: definition,
  })
  @ApiOkResponse({ type: VillageGaps })
  village(@By() by: Caller, @Param() { code }: VillageParam, @Language() language: LanguageCode): Promise<VillageGaps> {
    return this.coaching.villageGaps(by, code, language);
  }
}
