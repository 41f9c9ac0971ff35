import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { type Match, MayMatch, NamesVersion } from '@titik/platform/http/etag';
import { IdParam } from '@titik/platform/http/id.param';
import { PublicationView, PublishInput } from './publish.dto';
import { PublishService } from './publish.service';

@ApiTags('forum days')
@Controller('forum-days')
export class PublishController {
  constructor(private readonly publishing: PublishService) {}

  @Allow('coordinator', 'operator')
  @Post(':id/publish')
  @HttpCode(200)
  @NamesVersion({ required: false })
  @ApiOperation({
    summary: 'Turn the schedule into confirmed meetings, or bring them up to date; 409 says who is taken and when',
  })
  @ApiOkResponse({ type: PublicationView })
  publish(
    @By() by: Caller,
    @Param() { id }: IdParam,
    @MayMatch() match: Match | undefined,
    @Body() input: PublishInput,
  ): Promise<PublicationView> {
    return this.publishing.publish(by, id, match, input);
  }
}
