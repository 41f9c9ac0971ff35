import { Allow } from '@titik/platform/auth/access';
import {
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  StreamableFile,
} from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { MessageFiles } from '../sending/message-files';
import { FailedMessages, MessageFilter, MessageLetter, MessagePage, MessageView, QueuedAgain } from './message.dto';
import { MessageService } from './message.service';

@ApiTags('messages')
@Controller('messages')
export class MessageController {
  constructor(
    private readonly messages: MessageService,
    private readonly files: MessageFiles,
  ) {}

  @Allow('operator')
  @Get()
  @ApiOperation({ summary: 'Messages, newest first' })
  @ApiOkResponse({ type: MessagePage })
  list(@Query() filter: MessageFilter): Promise<MessagePage> {
    return this.messages.list(filter);
  }

  @Allow('operator')
  @Get(':id')
  @ApiOperation({ summary: 'One message' })
  @ApiOkResponse({ type: MessageView })
  get(@Param('id', ParseUUIDPipe) id: string): Promise<MessageView> {
    return this.messages.view(id);
  }

  @Allow('operator')
  @Get(':id/eml')
  @ApiOperation({ summary: 'The mail itself, as a file' })
  @ApiProduces('message/rfc822')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @Header('content-type', 'message/rfc822')
  async eml(@Param('id', ParseUUIDPipe) id: string): Promise<StreamableFile> {
    return new StreamableFile(await this.files.read(id), { disposition: `attachment; filename="${id}.eml"` });
  }

  @Allow('operator')
  @Get(':id/letter')
  @ApiOperation({ summary: 'What it says, and to whom' })
  @ApiOkResponse({ type: MessageLetter })
  letter(@Param('id', ParseUUIDPipe) id: string): Promise<MessageLetter> {
    return this.files.letter(id);
  }

  @Allow('operator')
  @Post('retry')
  @HttpCode(200)
  @ApiOperation({ summary: 'Queue failed messages once more' })
  @ApiOkResponse({ type: QueuedAgain })
  retryAll(@By() by: Caller, @Body() which: FailedMessages): Promise<QueuedAgain> {
    return this.messages.retryAll(by, which);
  }

  @Allow('operator')
  @Post(':id/retry')
  @HttpCode(200)
  @ApiOperation({ summary: 'Queue a failed message once more' })
  @ApiOkResponse({ type: MessageView })
  retry(@By() by: Caller, @Param('id', ParseUUIDPipe) id: string): Promise<MessageView> {
    return this.messages.retry(by, id);
  }
}
