// A file of its own, so that the build leaves it out of what a first picture takes.
export { Modal } from '@mantine/core';
