import { useQueries } from '@tanstack/react-query';
import { commodityQuery } from '../demands/catalogue-queries';
import { useFormat } from '../format/use-format';

interface Product {
  commodity: string;
  form: string;
}

/** A product as people say it; its codes until the catalogue is read. */
export const useProductName = (commodity: string, form: string): string => useProductNames([{ commodity, form }])[0];

/** The same for several, in their order. */
export function useProductNames(products: readonly Product[]): string[] {
  const { language } = useFormat();
  const read = useQueries({ queries: products.map(({ commodity }) => commodityQuery(commodity)) });
  return products.map(({ commodity, form }, place) => {
    const { data } = read[place];
    const name = data?.names[language] ?? commodity;
    const ofForm = data?.forms.find(({ slug }) => slug === form)?.names[language] ?? form;
    return `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${ofForm}`;
  });
}
