/** A request's address without the secrets that stand in its path, for a log. @param url path and query */
export const loggable = (url: string): string => url.replace(/\/(feeds|rsvp)\/[^/?#]+/g, '/$1/[hidden]');
