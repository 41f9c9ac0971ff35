import { queryOptions } from '@tanstack/react-query';
import { api, bodyOf, type Schemas } from '../api/client';
import { everything } from '../api/everything';

export type Certificate = Schemas['village-registry.CertificateView'];

export const heldCertificatesQuery = (producerId: string) =>
  queryOptions({
    queryKey: ['held-certificates', producerId],
    queryFn: () =>
      everything((after) =>
        bodyOf(
          api.GET('/api/v1/certificates', { params: { query: { producerId, limit: 200, ...(after && { after }) } } }),
        ),
      ),
  });
