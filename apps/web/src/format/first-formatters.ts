// For the first formatter of numbers, and the first of dates, the browser looks through all languages that it knows,
// and for the first country it reads all their names, once for all threads: 120 ms of a slow processor, here beside the
// page instead of in its way.
new Intl.NumberFormat('id').format(0);
new Intl.DateTimeFormat('id', { month: 'short' }).format(0);
new Intl.DisplayNames('id', { type: 'region' }).of('ID');
close();
