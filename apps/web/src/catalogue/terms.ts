import type { Incoterm } from '../demands/draft';

/** Incoterms 2020 */
export const incoterms: Incoterm[] = ['EXW', 'FCA', 'FAS', 'FOB', 'CFR', 'CIF', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP'];

/** ISO 4217: those in which prices are mostly told */
export const currencies = ['USD', 'EUR', 'AUD', 'JPY', 'CNY', 'SGD', 'HKD', 'GBP', 'SAR', 'AED', 'IDR'];
