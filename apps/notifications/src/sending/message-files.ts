import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@titik/platform/errors';
import { mailOf } from '../mail/mail-of';
import { MessageService } from '../messages/message.service';
import { MailSettings } from './mail-settings';
import { composed } from './post-office';

@Injectable()
export class MessageFiles {
  constructor(
    private readonly messages: MessageService,
    private readonly settings: MailSettings,
  ) {}

  /**
   * The mail of a message as RFC 5322 bytes: the kept file, else composed as it was or will be sent.
   * @throws NotFoundError for an unknown message or a kept file that is gone
   */
  async read(messageId: string): Promise<Buffer> {
    const message = await this.messages.get(messageId);
    if (message.path === null) return composed(mailOf(message, this.settings));
    return readFile(message.path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') throw new NotFoundError('message.file-gone', { messageId });
      throw error;
    });
  }
}
