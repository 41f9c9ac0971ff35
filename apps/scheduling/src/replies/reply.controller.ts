import { Open } from '@titik/platform/auth/access';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { MeetingView } from '../meetings/meeting-view';
import { ReplyService } from './reply.service';

@ApiTags('meetings')
@Controller('meetings')
export class ReplyController {
  constructor(private readonly replies: ReplyService) {}

  @Open()
  @Post('replies')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a calendar’s reply to an invitation; 403 forged, 409 the meeting has moved since' })
  @ApiConsumes('text/calendar')
  @ApiBody({ schema: { type: 'string' } })
  @ApiOkResponse({ type: MeetingView })
  take(@Body() text: unknown): Promise<MeetingView> {
    return this.replies.take(String(text));
  }
}
