import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Allow } from '@titik/platform/auth/access';
import { By, type Caller } from '@titik/platform/caller';
import { ContactList } from './contact.dto';
import { ContactService } from './contact.service';

@ApiTags('meetings')
@Controller('contacts')
export class ContactController {
  constructor(private readonly contacts: ContactService) {}

  @Allow('attache', 'producer', 'operator')
  @Get(':meetingId')
  @ApiOperation({ summary: 'How to reach the parties of a confirmed meeting, for its parties' })
  @ApiOkResponse({ type: ContactList })
  ofMeeting(@By() by: Caller, @Param('meetingId', ParseUUIDPipe) meetingId: string): Promise<ContactList> {
    return this.contacts.ofMeeting(by, meetingId);
  }
}
