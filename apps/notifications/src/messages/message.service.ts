import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Clock } from '@titik/platform/clock';
import { ConflictError, NotFoundError } from '@titik/platform/errors';
import { LessThan, type Repository } from 'typeorm';
import { type MessageFilter, type MessagePage, MessageView } from './message.dto';
import { Message } from './message.entity';

@Injectable()
export class MessageService {
  constructor(
    @InjectRepository(Message) private readonly messages: Repository<Message>,
    private readonly clock: Clock,
  ) {}

  /** Newest first; absent fields of the filter filter nothing. */
  async list({ limit, after, meetingId, demandId, state }: MessageFilter): Promise<MessagePage> {
    const found = await this.messages.find({
      where: {
        ...(meetingId && { meetingId }),
        ...(demandId && { demandId }),
        ...(state && { state }),
        ...(after && { messageId: LessThan(after) }),
      },
      order: { messageId: 'DESC' },
      take: limit + 1,
    });
    const page = found.slice(0, limit);
    return { items: page.map(MessageView.of), next: found.length > limit ? page.at(-1)?.messageId : undefined };
  }

  /** @throws NotFoundError */
  async get(messageId: string): Promise<Message> {
    const message = await this.messages.findOneBy({ messageId });
    if (!message) throw new NotFoundError('message.unknown', { messageId });
    return message;
  }

  /** @throws NotFoundError */
  async view(messageId: string): Promise<MessageView> {
    return MessageView.of(await this.get(messageId));
  }

  /**
   * Queues a failed message once more.
   * @throws NotFoundError
   * @throws ConflictError when it has not failed
   */
  async retry(messageId: string): Promise<MessageView> {
    const { affected } = await this.messages.update(
      { messageId, state: 'failed' },
      { state: 'queued', attempts: 0, nextTry: this.clock.now(), settledAt: null, reason: null },
    );
    const message = await this.get(messageId);
    if (!affected) throw new ConflictError('message.not-failed', { messageId, state: message.state });
    return MessageView.of(message);
  }
}
