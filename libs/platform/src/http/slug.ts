/** What names a programme, a training topic or a form: lower-case words joined by hyphens. */
export const slug = /^[a-z0-9]+(-[a-z0-9]+)*$/;
