import { useQuery } from '@tanstack/react-query';
import { commodityQuery } from '../demands/catalogue-queries';
import { useFormat } from '../format/use-format';

/** A product as people say it; its codes until the catalogue is read. */
export function useProductName(commodity: string, form: string): string {
  const { language } = useFormat();
  const { data } = useQuery(commodityQuery(commodity));
  const name = data?.names[language] ?? commodity;
  const ofForm = data?.forms.find(({ slug }) => slug === form)?.names[language] ?? form;
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${ofForm}`;
}
