import { Allow, Open } from '@titik/platform/auth/access';
import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiConsumes, ApiNoContentResponse, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { Language as LanguageCode } from '@titik/contracts/values';
import { By, type Caller } from '@titik/platform/caller';
import { IdParam } from '@titik/platform/http/id.param';
import { Language } from '@titik/platform/language';
import type { FastifyReply } from 'fastify';
import { pagePolicy } from './rsvp-page';
import { LinkOwner, RsvpForm } from './rsvp.dto';
import { type Answered, RsvpService } from './rsvp.service';

@ApiTags('rsvp')
@Controller()
export class RsvpController {
  constructor(private readonly rsvp: RsvpService) {}

  @Open()
  @Get('rsvp/:token')
  @ApiOperation({ summary: 'The page of a link in a mail; changes nothing. 404 unknown, 410 not valid any more' })
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async show(@Param('token') token: string, @Language() language: LanguageCode, @Res() reply: FastifyReply) {
    return send(reply, await this.rsvp.show(token, language));
  }

  @Open()
  @Post('rsvp/:token')
  @ApiOperation({ summary: 'Its button: accepts, declines or proposes other hours; again changes nothing' })
  @ApiConsumes('application/x-www-form-urlencoded')
  @ApiProduces('text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  async act(
    @Param('token') token: string,
    @Body() form: RsvpForm,
    @Language() language: LanguageCode,
    @Res() reply: FastifyReply,
  ) {
    return send(reply, await this.rsvp.act(token, form, language));
  }

  @Allow('attache', 'producer', 'operator')
  @Post('meetings/:id/links/revoke')
  @ApiOperation({ summary: 'Make the links worthless that were mailed to a party of a meeting so far' })
  @HttpCode(204)
  @ApiNoContentResponse()
  revoke(@By() by: Caller, @Param() { id }: IdParam, @Body() { partyId }: LinkOwner): Promise<void> {
    return this.rsvp.revoke(by, id, partyId);
  }
}

// The address is the key: it goes to nobody else and is kept nowhere.
const send = (reply: FastifyReply, { status, html }: Answered) =>
  reply
    .status(status)
    .headers({
      'content-security-policy': pagePolicy,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    .type('text/html; charset=utf-8')
    .send(html);
