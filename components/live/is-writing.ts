const fields = 'form textarea, form input:not([type=hidden], [type=checkbox], [type=radio], [type=submit])';

/** Whether a form of the page holds text that was not sent: it may belong to what is gone after the next look. */
export const isWriting = () =>
  [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(fields)].some(
    ({ value, defaultValue }) => value !== defaultValue,
  );
