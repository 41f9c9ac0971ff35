import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Delete, Get, HttpCode, Param, Put, Query } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { Feedback, FeedbackInput, FeedbackPage, FeedbackPlace, FeedbackQuery } from './feedback.dto';
import { FeedbackService } from './feedback.service';

@ApiTags('feedback')
@Controller()
export class FeedbackController {
  constructor(private readonly feedback: FeedbackService) {}

  @Allow('attache', 'producer', 'operator')
  @Get('feedback')
  @ApiOkResponse({ type: FeedbackPage })
  list(@By() by: Caller, @Query() query: FeedbackQuery): Promise<FeedbackPage> {
    return this.feedback.list(by, query);
  }

  @Allow('attache', 'producer', 'operator')
  @Put('matches/:demandId/feedback/:producerId/:side')
  @ApiOkResponse({ type: Feedback })
  put(@By() by: Caller, @Param() place: FeedbackPlace, @Body() input: FeedbackInput): Promise<Feedback> {
    return this.feedback.put(by, place, input);
  }

  @Allow('attache', 'producer', 'operator')
  @Delete('matches/:demandId/feedback/:producerId/:side')
  @HttpCode(204)
  @ApiNoContentResponse()
  remove(@By() by: Caller, @Param() place: FeedbackPlace): Promise<void> {
    return this.feedback.remove(by, place);
  }
}
