import { readFile } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { NotFoundError } from '@titik/platform/errors';
import { mailOf } from '../mail/mail-of';
import type { MessageLetter } from '../messages/message.dto';
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

  /**
   * What a message says, as it is composed from what its event told.
   * @throws NotFoundError for an unknown message
   */
  async letter(messageId: string): Promise<MessageLetter> {
    const message = await this.messages.get(messageId);
    const { text, icalEvent } = mailOf(message, this.settings);
    const { person, address, subject } = message;
    return { person, address, subject, text: String(text), calendar: icalEvent !== undefined };
  }
}
