import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import type { SendMailOptions } from 'nodemailer/lib/mailer';

/** Where a mail went. */
type Posted = { state: 'sent' } | { state: 'kept'; path: string };

/** Hands mails over, or keeps them where there is no mail server. */
export interface PostOffice {
  /** @throws Error of the mail server or the file system; `responseCode` is the SMTP answer where there was one */
  post(messageId: string, mail: SendMailOptions): Promise<Posted>;
  close(): void;
}

/** Sends through a mail server. @param url `smtp://user:password@host:port` or `smtps://…` */
export function smtpOffice(url: string): PostOffice {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 5,
    connectionTimeout: 5_000,
    greetingTimeout: 5_000,
    socketTimeout: 10_000,
  });
  return {
    async post(_messageId, mail) {
      await transport.sendMail(mail);
      return { state: 'sent' };
    },
    close: () => transport.close(),
  };
}

/** Keeps every mail as `<messageId>.eml` in a directory. */
export function fileOffice(directory: string): PostOffice {
  return {
    async post(messageId, mail) {
      const path = join(directory, `${messageId}.eml`);
      const draft = `${path}.${process.pid}.part`;
      await mkdir(directory, { recursive: true });
      await writeFile(draft, await composed(mail));
      await rename(draft, path);
      return { state: 'kept', path };
    },
    close: () => undefined,
  };
}

const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** The mail as it goes over the wire, with CRLF line ends. */
export async function composed(mail: SendMailOptions): Promise<Buffer> {
  const { message } = await composer.sendMail(mail);
  return message as Buffer;
}
