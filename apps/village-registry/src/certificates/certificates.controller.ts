import { Allow } from '@titik/platform/auth/access';
import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { By, type Caller } from '@titik/platform/caller';
import { IdParam } from '@titik/platform/http/id.param';
import {
  CertificatePage,
  CertificateQuery,
  CertificateView,
  HeldCertificateInput,
  ReasonInput,
  Recorded,
  RenewalInput,
} from './certificate.dto';
import { CertificatesService } from './certificates.service';

@ApiTags('certificates')
@Controller()
export class CertificatesController {
  constructor(private readonly certificates: CertificatesService) {}

  @Allow('producer', 'coordinator', 'operator')
  @Post('producers/:id/certificates')
  @ApiCreatedResponse({ type: Recorded })
  record(@By() by: Caller, @Param() { id }: IdParam, @Body() input: HeldCertificateInput): Promise<Recorded> {
    return this.certificates.record(by, id, input);
  }

  @Allow('producer', 'coordinator', 'operator')
  @Get('certificates')
  @ApiOkResponse({ type: CertificatePage })
  list(@By() by: Caller, @Query() query: CertificateQuery): Promise<CertificatePage> {
    return this.certificates.list(by, query);
  }

  @Allow('producer', 'coordinator', 'operator')
  @Get('certificates/:id')
  @ApiOkResponse({ type: CertificateView })
  one(@By() by: Caller, @Param() { id }: IdParam): Promise<CertificateView> {
    return this.certificates.one(by, id);
  }

  @Allow('producer', 'coordinator', 'operator')
  @Post('certificates/:id/renew')
  @ApiCreatedResponse({ type: CertificateView })
  renew(@By() by: Caller, @Param() { id }: IdParam, @Body() input: RenewalInput): Promise<CertificateView> {
    return this.certificates.renew(by, id, input);
  }

  @Allow('producer', 'coordinator', 'operator')
  @Post('certificates/:id/revoke')
  @HttpCode(200)
  @ApiOkResponse({ type: CertificateView })
  revoke(@By() by: Caller, @Param() { id }: IdParam, @Body() { reason }: ReasonInput): Promise<CertificateView> {
    return this.certificates.revoke(by, id, reason);
  }
}
