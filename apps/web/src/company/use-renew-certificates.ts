import { useQueryClient } from '@tanstack/react-query';

/** After a change of certificates, where the goods may go is asked for again too. */
export function useRenewCertificates(producerId: string): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    const parts = [['held-certificates', producerId], ['offers'], ['offer'], ['coaching']];
    await Promise.all(parts.map((queryKey) => queries.invalidateQueries({ queryKey })));
  };
}
