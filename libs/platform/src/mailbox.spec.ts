import { parseMailbox } from './mailbox';

describe('parseMailbox', () => {
  it.each([
    ['Titik Temu <titik-temu@localhost>', 'Titik Temu', 'titik-temu@localhost'],
    ['"Kantor, Sydney" <a@example.org>', 'Kantor, Sydney', 'a@example.org'],
    ['<a@example.org>', 'Titik Temu', 'a@example.org'],
    [' a@example.org ', 'Titik Temu', 'a@example.org'],
  ])('%s', (text, name, address) => expect(parseMailbox(text)).toEqual({ name, address }));

  it.each(['', 'nobody', 'Name <nobody>', 'a@example.org, b@example.org <x>'])('refuses “%s”', (text) =>
    expect(() => parseMailbox(text)).toThrow('MAIL_FROM'),
  );
});
