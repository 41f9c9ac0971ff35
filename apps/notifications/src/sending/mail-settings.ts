import { resolve } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Environment } from '@titik/platform/environment';
import { fileOffice, type PostOffice, smtpOffice } from './post-office';
import { parseMailbox } from '@titik/platform/mailbox';

/** How this instance sends: through `SMTP_URL`, or into files where there is none. */
@Injectable()
export class MailSettings {
  readonly office: PostOffice;
  readonly from: { name: string; address: string };
  readonly publicUrl?: string;
  readonly linkSecrets: readonly string[];
  readonly inbound?: string;

  constructor(environment: Environment) {
    const { SMTP_URL, MAIL_DIR, MAIL_FROM, PUBLIC_URL } = environment;
    this.office = SMTP_URL ? smtpOffice(SMTP_URL) : fileOffice(resolve(MAIL_DIR));
    this.linkSecrets = environment.LINK_SECRET;
    this.inbound = environment.INBOUND_ADDRESS;
    this.from = parseMailbox(MAIL_FROM);
    this.publicUrl = PUBLIC_URL?.replace(/\/+$/, '');
  }
}
