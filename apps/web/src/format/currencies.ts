/** Those in which the posts' buyers trade. */
export const currencies = ['USD', 'EUR', 'AUD', 'JPY', 'CNY', 'SGD', 'HKD', 'GBP', 'SAR', 'AED', 'IDR'];
