import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { principalOf } from '@titik/platform/auth/principal';
import { Environment } from '@titik/platform/environment';

interface Mapper {
  protocolMapper: string;
  config: Record<string, string>;
}

const realm = JSON.parse(readFileSync('deploy/keycloak/titik-temu-realm.json', 'utf8')) as {
  clients: {
    clientId: string;
    redirectUris: string[];
    protocolMappers: Mapper[];
    attributes: Record<string, string>;
  }[];
};
const [client] = realm.clients;
const environment = new Environment();

it('gives access tokens every claim that services read, under the audience that they ask for', () => {
  const given = client.protocolMappers
    .filter(({ config }) => config['access.token.claim'] === 'true' && config['claim.name'])
    .map(({ config }) => [config['claim.name'], config.multivalued === 'true' ? ['x'] : 'x'] as const);
  const claims = { sub: 's', email: 'e', ...Object.fromEntries(given), role: 'attache' };
  expect(principalOf(claims)).toEqual({
    subject: 's',
    name: 'e',
    role: 'attache',
    postId: 'x',
    producerIds: ['x'],
    programmes: ['x'],
    provinces: ['x'],
  });
  const audience = client.protocolMappers.find(({ protocolMapper }) => protocolMapper === 'oidc-audience-mapper')!;
  expect(audience.config['included.custom.audience']).toBe(environment.OIDC_AUDIENCE);
});

it('knows the gateway as the gateway names itself, and asks for PKCE', () => {
  expect(client.clientId).toBe(environment.OIDC_CLIENT_ID);
  expect(client.redirectUris).toEqual(['${GATEWAY_URL}/auth/callback']);
  expect(client.attributes['pkce.code.challenge.method']).toBe('S256');
});
