// Whoever comes from our own sign-out button has already said yes.
document.querySelector('button[data-at-once]')?.click();
